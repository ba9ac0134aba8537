/** Engineering, production, logistics, building and energy; inflected. */
export const engineeringAndProduction = `
Mechanical engineering: Maschinenbau, génie mécanique, ingeniería mecánica, Maschinenbauingenieur
Mechanical design: Konstruktion, mechanische Konstruktion, conception mécanique, diseño mecánico, design engineering, Konstruktionserfahrung
Electrical engineering: Elektrotechnik, génie électrique, ingeniería eléctrica, électrotechnique
Electronics: Elektronik, électronique, electrónica, electronic engineering, Elektronikentwicklung, circuit design, Schaltungsentwicklung, Schaltungstechnik
PCB design: Leiterplattendesign, Leiterplattenentwicklung, !Altium, Altium Designer, !KiCad, Eagle CAD
Mechatronics: Mechatronik, mécatronique, mecatrónica
Automation engineering: Automatisierungstechnik, industrial automation, automatisme, automatisme industriel, automatización industrial
PLC programming: =SPS, SPS-Programmierung, =PLC, TIA Portal, programmation d'automates, programación de PLC, Siemens S7, Step 7, !CODESYS
SCADA: !WinCC, Prozessleitsysteme, process control systems, Leittechnik
Control engineering: Regelungstechnik, control systems, automatique et régulation, ingeniería de control
Hydraulics and pneumatics: Hydraulik, Pneumatik, hydraulique, pneumatique, hidráulica, neumática, hydraulics, pneumatics
Process engineering: Verfahrenstechnik, génie des procédés, ingeniería de procesos
Chemical engineering: Chemieingenieurwesen, génie chimique, ingeniería química
Civil engineering: Bauingenieurwesen, génie civil, ingeniería civil, Tiefbau, Hochbau
Structural engineering: Tragwerksplanung, calcul de structures, cálculo de estructuras, Baustatik, structural analysis
~Architecture: Architekturplanung, architectural design, Hochbauplanung, conception architecturale, diseño arquitectónico
Urban planning: Stadtplanung, urbanisme, urbanismo
Environmental engineering: Umwelttechnik, génie de l'environnement, ingeniería ambiental
Aerospace engineering: Luft- und Raumfahrttechnik, aéronautique, ingeniería aeroespacial
Automotive engineering: Fahrzeugtechnik, ingénierie automobile, ingeniería de automoción, ~Automobilindustrie
Biomedical engineering: Medizintechnik, génie biomédical, ingeniería biomédica, medical devices
Materials science: Werkstofftechnik, Werkstoffkunde, science des matériaux, ciencia de materiales
Systems engineering: ingénierie système, ingeniería de sistemas
Industrial engineering: Wirtschaftsingenieurwesen, génie industriel, ingeniería industrial
Computer-aided design: =CAD, CAD-Software, CAD-Programme, =CAO, =DAO, diseño asistido por ordenador
AutoCAD: Auto CAD
SolidWorks: Solid Works
CATIA: CATIA V5, Catia V6
Siemens NX: NX CAD, Unigraphics
Autodesk Inventor: Inventor CAD
PTC Creo: =~Creo, Pro/ENGINEER
Revit: Autodesk Revit
ArchiCAD: Archi CAD
SketchUp: Sketch Up
Rhino 3D: Rhinoceros 3D, Grasshopper 3D
EPLAN: EPLAN P8, EPLAN Electric
=BIM: Building Information Modeling, Building Information Modelling
Finite element analysis: =FEA, =FEM, Finite-Elemente-Methode, ANSYS, Abaqus, éléments finis, elementos finitos
Computational fluid dynamics: =CFD, OpenFOAM, Strömungssimulation
LabVIEW: National Instruments LabVIEW
PLM: Teamcenter, Windchill, product lifecycle management
Technical drawing: technische Zeichnungen, technisches Zeichnen, dessin technique, dibujo técnico, Lesen technischer Zeichnungen
CNC machining: =CNC, CNC-Fräsen, CNC-Drehen, CNC-Programmierung, usinage, mecanizado CNC, CNC programming
=CAM: Computer-aided manufacturing, Mastercam, SolidCAM
3D printing: additive manufacturing, 3D-Druck, additive Fertigung, impression 3D, impresión 3D
Welding: Schweißen, soudage, soldadura, WIG-Schweißen, MAG-Schweißen, soudure
Soldering: Löten, brasage
Metalworking: Metallbearbeitung, Metallverarbeitung, travail des métaux, Zerspanung, Zerspanungstechnik, tournage, fraisage
Injection moulding: injection molding, Spritzguss, injection plastique, moldeo por inyección
Assembly work: Montage, Montagearbeiten, assemblage, montaje, Baugruppenmontage
Machine operation: Maschinenbedienung, conduite de machines, Anlagenbedienung, conduite de ligne, manejo de maquinaria, Maschinenführer
~Maintenance: Instandhaltung, Wartung, maintenance industrielle, mantenimiento, Wartung und Instandhaltung, preventive maintenance, maintenance préventive, mantenimiento preventivo, Instandsetzung
Commissioning: Inbetriebnahme, mise en service, puesta en marcha
Production planning: Produktionsplanung, planification de la production, planificación de la producción, Fertigungsplanung, Fertigungssteuerung, ordonnancement, Arbeitsvorbereitung
Production management: Produktionsleitung, gestion de production, Fertigungsleitung, gestión de producción, manufacturing management
Quality control: Qualitätskontrolle, contrôle qualité, control de calidad, Qualitätsprüfung, Wareneingangsprüfung
FMEA: =8D, 8D reports, failure mode and effects analysis, 8D-Report
Metrology: Messtechnik, métrologie, metrología, coordinate measuring, Koordinatenmesstechnik
GMP: good manufacturing practice, =cGMP, GMP-Umfeld, bonnes pratiques de fabrication
Occupational safety: Arbeitssicherheit, Arbeitsschutz, occupational health and safety, =EHS, =HSE, =QHSE, sécurité au travail, prevención de riesgos laborales, health and safety, hygiène et sécurité
Fire protection: Brandschutz, sécurité incendie, protección contra incendios
~Logistics: Logistikerfahrung, ~Logistik, ~logistique, ~logística, logistics management, Lagerlogistik
Supply chain management: supply chain, Lieferkettenmanagement, gestion de la chaîne logistique, chaîne d'approvisionnement, cadena de suministro
Procurement: purchasing, Beschaffung, Einkauf, strategic sourcing, strategischer Einkauf, achats, approvisionnement, aprovisionamiento, gestión de compras, operativer Einkauf
Demand planning: Bedarfsplanung, prévision de la demande, planificación de la demanda, =~Disposition, Materialdisposition
Inventory management: stock management, Bestandsmanagement, Lagerbestandsführung, gestion des stocks, gestión de inventario, gestión de stocks, Inventur
Warehouse operations: warehousing, Lagerverwaltung, Lagerarbeit, gestion d'entrepôt, gestión de almacén, Kommissionierung, order picking, préparation de commandes, Wareneingang, Warenausgang
Forklift operation: Gabelstapler, Staplerschein, Gabelstaplerschein, forklift, forklift licence, conduite de chariot, =CACES, carretilla elevadora, Flurförderzeuge
Freight forwarding: Spedition, transport management, affrètement, transporte de mercancías, Speditionswesen, Transportplanung
Customs: Zollabwicklung, customs clearance, douane, dédouanement, despacho de aduanas, Zoll
Driving licence B: driver's license, driving licence, Führerschein, Führerschein Klasse B, permis B, permis de conduire, carné de conducir, permiso de conducir
Truck driving: Lkw-Fahren, Führerschein CE, Führerschein Klasse CE, Führerschein Klasse C, truck driver, permis poids lourd, FIMO, camión articulado, Berufskraftfahrer
Dangerous goods: Gefahrgut, ADR-Schein, matières dangereuses, mercancías peligrosas
Construction management: Bauleitung, site management, conduite de travaux, Bauüberwachung, gestión de obra, dirección de obra, construction supervision, suivi de chantier
Cost estimation: Kalkulation, Baukalkulation, chiffrage, métré, quantity surveying, estimación de costes, presupuestos de obra
HOAI: HOAI-Leistungsphasen
VOB: VOB/B
Masonry: Mauern, Maurerarbeiten, maçonnerie, albañilería, bricklaying
Carpentry: Zimmerei, Tischlerei, Schreinerei, menuiserie, carpintería, joinery, charpente, Holzbearbeitung
Painting and decorating: Malerarbeiten, peinture en bâtiment, pintura de interiores, Lackieren
Plumbing: Sanitärinstallation, Klempnerei, plomberie, fontanería, Sanitärtechnik, Anlagenmechanik
Heating and air conditioning: =HVAC, =CVC, Heizungstechnik, Klimatechnik, Kältetechnik, climatisation, chauffage, climatización, Lüftungstechnik, refrigeration, Wärmepumpen, heat pumps
Electrical installation: Elektroinstallation, installation électrique, instalación eléctrica, instalaciones eléctricas, habilitation électrique, Elektroinstallationen, electrician
Roofing: Dachdecken, Dachdeckerarbeiten, couverture zinguerie, techador
Landscaping: gardening, Gartenbau, Garten- und Landschaftsbau, jardinage, espaces verts, jardinería
Vehicle repair: Kfz-Reparatur, car mechanics, mécanique automobile, mecánica de automóviles, Kfz-Mechatronik, automotive repair, Fahrzeugdiagnose, vehicle diagnostics
Renewable energy: erneuerbare Energien, énergies renouvelables, energías renovables, wind energy, Windenergie, éolien
Photovoltaics: solar energy, Photovoltaik, Fotovoltaik, photovoltaïque, energía fotovoltaica, Solartechnik
Energy management: Energiemanagement, ISO 50001, Energieberatung, efficacité énergétique, eficiencia energética, energy efficiency
Power engineering: Energietechnik, Hochspannung, high voltage, Mittelspannung, smart grid, réseaux électriques
Railway technology: Bahntechnik, railway signalling, ferroviaire, Leit- und Sicherungstechnik
Telecommunications: Telekommunikation, telecomunicaciones, fibre optic, Glasfaser, fibre optique, 5G networks
Surveying: Vermessung, Vermessungstechnik, géomètre, topographie, topografía
~Cleaning: Gebäudereinigung, Reinigungsarbeiten, ~nettoyage, ~limpieza, entretien des locaux, Unterhaltsreinigung
Security guarding: Objektschutz, Sachkundeprüfung 34a, sécurité des biens et des personnes, vigilancia, Sicherheitsdienst
`;
