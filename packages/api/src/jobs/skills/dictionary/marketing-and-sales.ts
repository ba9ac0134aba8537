/** Marketing, sales, customers and trade; inflected. */
export const marketingAndSales = `
~Marketing: marketing strategy, Marketingstrategie, stratégie marketing, estrategia de marketing, Marketingkenntnisse
Digital marketing: online marketing, Onlinemarketing, marketing digital, Digitalmarketing, webmarketing
Content marketing: content strategy, Content-Strategie, marketing de contenu, marketing de contenidos, content creation, création de contenu
Social media marketing: social media, Social-Media-Management, réseaux sociaux, redes sociales, community management
Influencer marketing: marketing d'influence
Email marketing: e-mail marketing, Newsletter-Marketing, emailing, Mailchimp, marketing por correo electrónico, Klaviyo, Brevo
Performance marketing: paid media, paid acquisition, paid social
Search engine optimisation: =SEO, search engine optimization, Suchmaschinenoptimierung, référencement naturel, posicionamiento SEO, !Sistrix
Search engine advertising: =SEA, =SEM, Google Ads, Google AdWords, Suchmaschinenmarketing, !PPC, référencement payant
Meta Ads: Facebook Ads, Instagram Ads, Facebook Business Manager, LinkedIn Ads, TikTok Ads
Affiliate marketing: marketing d'affiliation
Programmatic advertising: !DV360, display advertising, programmatic buying
Conversion optimisation: =CRO, conversion rate optimization, conversion rate optimisation, Conversion-Optimierung
Marketing automation: Marketing-Automatisierung, !Marketo, !Pardot, Salesforce Marketing Cloud
Growth marketing: growth hacking, demand generation
Lead generation: Leadgenerierung, génération de leads, generación de leads
Brand management: Markenführung, Markenmanagement, branding, gestion de marque, gestión de marca, brand strategy, Markenstrategie
Trade marketing: Verkaufsförderung, retail marketing
B2B marketing: marketing B2B, account-based marketing
Campaign management: Kampagnenmanagement, Kampagnenplanung, gestion de campagnes, gestión de campañas
Media planning: Mediaplanung, plan média, planificación de medios
~Advertising: Werbung, publicité, publicidad
Public relations: =~PR, Öffentlichkeitsarbeit, Pressearbeit, relations presse, relations publiques, relaciones públicas, media relations
Corporate communications: Unternehmenskommunikation, communication d'entreprise, interne Kommunikation, internal communications, communication interne, comunicación corporativa, comunicación interna
Copy testing: consumer insights, Konsumentenforschung
Web analytics: Webanalyse, Matomo, Adobe Analytics, Google Tag Manager
Hootsuite: Sprout Social, Buffer Social
HubSpot: Hub Spot
CRM: CRM systems, CRM-Systeme, customer relationship management, Kundenbeziehungsmanagement, gestion de la relation client
Pipedrive: Zoho CRM, !SugarCRM
~Sales: Vertriebserfahrung, Verkaufserfahrung, sales experience, expérience commerciale, experiencia en ventas, ~Vertrieb, sales techniques, técnicas de venta, techniques de vente
B2B sales: B2B-Vertrieb, vente B2B, ventas B2B, enterprise sales
B2C sales: B2C-Vertrieb, vente B2C
Inside sales: Innendienst, Vertriebsinnendienst, vente sédentaire
Field sales: Außendienst, Vertriebsaußendienst, commercial terrain, outside sales
SaaS sales: software sales, Softwarevertrieb, solution selling
Key account management: Großkundenbetreuung, gestion de grands comptes, gestion de comptes clés, gestión de grandes cuentas
Account management: Kundenbetreuung, account manager, gestion de comptes, gestión de cuentas, Bestandskundenbetreuung
Customer acquisition: new business, Neukundenakquise, Neukundengewinnung, Akquise, prospection, prospection commerciale, captación de clientes, cold calling, Kaltakquise, outbound sales, prospecting
Sales management: Vertriebsleitung, Vertriebssteuerung, sales operations, direction commerciale, gestión comercial, sales leadership
Sales enablement: presales, pre-sales, avant-vente, preventa, sales engineering, technischer Vertrieb, Vertriebsunterstützung
Sales forecasting: pipeline management, prévision des ventes, Absatzplanung
Quotation preparation: Angebotserstellung, tender management, Ausschreibungen, appels d'offres, réponse aux appels d'offres, licitaciones, bid management, Angebotskalkulation
~Pricing: Preisgestaltung, Pricing-Strategie, tarification, fijación de precios
Revenue management: yield management, Ertragsmanagement
Customer success: customer success management, réussite client
Customer service: customer support, customer care, Kundenservice, Kundendienst, service client, relation client, atención al cliente, servicio al cliente
Call centre: call center, contact center, Telefonie im Kundenservice, centre d'appels, telemarketing, téléprospection, Callcenter
Complaint handling: Reklamationsbearbeitung, Beschwerdemanagement, gestion des réclamations, gestión de reclamaciones
Zendesk: Freshdesk, =Intercom
E-commerce: ecommerce, Onlinehandel, Online-Handel, commerce en ligne, comercio electrónico, Onlineshop
Marketplace management: Amazon Seller Central, Amazon Vendor, Amazon Marketplace
~Retail: Einzelhandel, retail trade, commerce de détail, distribution retail, comercio minorista
Merchandising: visual merchandising, Warenpräsentation, merchandising visuel
Category management: Sortimentsgestaltung, gestion de catégorie, Warengruppenmanagement
Store management: Filialleitung, Marktleitung, gestion de magasin, gestión de tiendas, Ladenleitung
Cash handling: Kassenführung, Kassentätigkeit, Kassieren, encaissement, tenue de caisse, manejo de caja, point of sale
Wholesale: Großhandel, commerce de gros, comercio mayorista
~Real estate: Immobilienwirtschaft, property management, Immobilienverwaltung, Hausverwaltung, gestion immobilière, ~immobilier, gestión inmobiliaria, Immobilienvermittlung
~Insurance: Versicherungswesen, Versicherungen, ~assurance, ~seguros, underwriting, claims management, Schadenregulierung
Travel industry: tourism, Touristik, Tourismus, tourisme, turismo, !Amadeus GDS
~Export: Exportabwicklung, international trade, Außenhandel, commerce international, comercio exterior, incoterms
`;
