/** Health, care, education, science, food and hospitality; inflected. */
export const healthAndSociety = `
Nursing: nurse, registered nurse, Krankenpfleger, Krankenschwester, Pflegefachfrau, Pflegefachmann, Krankenpflege, Pflegefachkraft, Gesundheits- und Krankenpflege, soins infirmiers, enfermería, patient care, Patientenversorgung, Patientenpflege, soins aux patients, atención al paciente, infirmier, infirmière, examinierte Pflegefachkraft
Elderly care: Altenpflege, aide aux personnes âgées, cuidado de mayores, geriatric care, geriatrics, Geriatrie, accompagnement des personnes âgées
Intensive care: Intensivpflege, Intensivmedizin, soins intensifs, réanimation, cuidados intensivos, Anästhesie, anaesthesia, anesthésie
Wound care: Wundversorgung, Wundmanagement, soins des plaies
Emergency medicine: Notfallmedizin, Rettungsdienst, médecine d'urgence, urgencias, paramedic, Notfallsanitäter
First aid: Erste Hilfe, premiers secours, primeros auxilios, sauveteur secouriste, =SST
Surgery assistance: Operationsassistenz, OP-Pflege, bloc opératoire, instrumentación quirúrgica, operating theatre
Care planning: Pflegeplanung, Pflegedokumentation, care documentation, plan de soins, plan de cuidados
Medication administration: Medikamentengabe, administration de médicaments, administración de medicamentos
Palliative care: Palliativpflege, Palliativmedizin, soins palliatifs, cuidados paliativos
Physiotherapy: Physiotherapie, physical therapy, kinésithérapie, fisioterapia
Occupational therapy: Ergotherapie, terapia ocupacional
Speech therapy: Logopädie, orthophonie, logopedia
~Psychology: Psychologie, psychologie clinique, psicología, clinical psychology
Psychotherapy: Psychotherapie, psicoterapia, Verhaltenstherapie, cognitive behavioural therapy
~Medicine: Humanmedizin, médecine générale, medicina general, ärztliche Tätigkeit
Radiology: Radiologie, radiologie médicale, radiología, medical imaging, imagerie médicale, Röntgen
Dental assistance: zahnmedizinische Fachangestellte, Zahnmedizin, assistance dentaire, assistant dentaire, dentistry, odontología, Prophylaxe
Medical assistance: medizinische Fachangestellte, =MFA, assistant médical, secrétariat médical, auxiliar de clínica, medical secretary
Medical coding: Abrechnung nach GOÄ, =EBM, =GOÄ, medical billing, =DRG, ICD-10
Pharmacy: Pharmazie, pharmacie, farmacia, pharmaceutical, ~Apotheke
Clinical trials: clinical research, klinische Studien, essais cliniques, recherche clinique, ensayos clínicos, good clinical practice, =GCP trials
Pharmacovigilance: Pharmakovigilanz, drug safety, farmacovigilancia
Public health: Gesundheitswesen, santé publique, salud pública, epidemiology, Epidemiologie
~Nutrition: Ernährungsberatung, diététique, nutrición, dietetics, nutrition counselling
~Hygiene: Hygienemanagement, hygiène hospitalière, Krankenhaushygiene, infection control, bionettoyage
Hospital information systems: Krankenhausinformationssystem, =KIS, electronic health records, dossier patient informatisé, !Orbis KIS
Veterinary care: Tiermedizin, tiermedizinische Fachangestellte, soins vétérinaires, veterinaria, animal care, Tierpflege
Optics: Augenoptik, optique lunetterie, óptica, optometry
Hearing aid acoustics: Hörakustik, audioprothèse, audiology
Fitness training: personal training, Fitnesstraining, coaching sportif, entrenamiento personal
~Massage: Massagetherapie, massage therapy, masaje
Hairdressing: Friseurhandwerk, coiffure, peluquería, hair styling
Cosmetics: ~Kosmetik, esthétique, estética, beauty treatments
Social work: Sozialarbeit, soziale Arbeit, Sozialpädagogik, travail social, trabajo social, assistance sociale, case management, Casemanagement
Youth work: Jugendarbeit, Jugendhilfe, animation jeunesse, trabajo con jóvenes, youth welfare
Childcare: Kinderbetreuung, Frühpädagogik, petite enfance, garde d'enfants, educación infantil, early childhood education, Kindererziehung, Erzieher
Disability support: Heilerziehungspflege, Eingliederungshilfe, accompagnement du handicap, apoyo a la discapacidad, Behindertenhilfe
Counselling: Beratung von Klienten, accompagnement psychologique, orientación psicológica, Suchtberatung
~Teaching: Unterrichten, Lehrtätigkeit, enseignement, docencia, Unterrichtserfahrung, classroom teaching, schulische Lehre
Special education: Sonderpädagogik, éducation spécialisée, educación especial
Adult education: Erwachsenenbildung, formation pour adultes, educación de adultos
Curriculum development: Lehrplanentwicklung, conception pédagogique, instructional design, ingénierie pédagogique, diseño curricular, didactics, Didaktik
E-learning: eLearning, digitales Lernen, formation en ligne, !Moodle, Articulate Storyline
Language teaching: Sprachunterricht, Deutsch als Fremdsprache, =DaF, enseignement du français langue étrangère, =FLE, =TEFL, enseñanza de idiomas, teaching English
Library science: Bibliothekswesen, bibliothéconomie, biblioteconomía
Academic research: wissenschaftliches Arbeiten, scientific research, recherche scientifique, investigación científica, wissenschaftliche Forschung
Scientific writing: academic writing, wissenschaftliches Schreiben, rédaction scientifique, wissenschaftliche Publikationen, scientific publications
Laboratory techniques: laboratory work, Labortechnik, Laborarbeit, techniques de laboratoire, técnicas de laboratorio, Laborerfahrung, lab experience
Molecular biology: Molekularbiologie, biologie moléculaire, biología molecular, =PCR, !qPCR, DNA sequencing
Cell culture: Zellkultur, culture cellulaire, cultivo celular, cell biology, Zellbiologie
Microbiology: Mikrobiologie, microbiologie, microbiología
Biochemistry: Biochemie, biochimie, bioquímica, protein purification
Biotechnology: Biotechnologie, biotechnologies, biotecnología
Analytical chemistry: analytische Chemie, chimie analytique, química analítica, =HPLC, chromatography, Chromatographie, mass spectrometry, Massenspektrometrie
Organic chemistry: organische Chemie, chimie organique, química orgánica
~Chemistry: ~Chemie, ~chimie, ~química
~Physics: ~Physik, ~physique, ~física
~Mathematics: Mathematik, mathématiques, matemáticas
Agriculture: Landwirtschaft, agriculture biologique, agricultura, agronomy, Agrarwissenschaft, agronomie
Forestry: Forstwirtschaft, sylviculture, silvicultura
~Cooking: ~Kochen, cuisine professionnelle, cocina profesional, food preparation, Speisenzubereitung, préparation culinaire, préparation des plats
Baking and pastry: ~Backen, pâtisserie, boulangerie, repostería, panadería, Konditorei, Bäckerei
Butchery: Fleischerei, boucherie, carnicería, Fleischverarbeitung
Food service: Gastronomie, service en salle, ~restauration, hostelería, waiting tables, Servieren, waiter, Gästeservice, Servicekraft
Bartending: Barkeeper, mixology, barman, coctelería
Hotel management: Hotelmanagement, Hotellerie, gestion hôtelière, gestión hotelera, hospitality management, Hotelfach, !Opera PMS
Housekeeping: Hauswirtschaft, Zimmerreinigung, service d'étage, gouvernante d'étage, limpieza de habitaciones
Food safety: =HACCP, Lebensmittelhygiene, hygiène alimentaire, seguridad alimentaria, food hygiene, Lebensmittelsicherheit
Food technology: Lebensmitteltechnologie, agroalimentaire, tecnología de alimentos
Wine knowledge: Sommelier, œnologie, enología
~Catering: Gemeinschaftsverpflegung, restauration collective, banquetes, Bankett
Sewing: Nähen, couture, costura, Schneiderei, dressmaking
Fashion design: Modedesign, stylisme, diseño de moda, textile technology
Air travel operations: cabin crew, Flugbegleitung, personnel navigant, auxiliar de vuelo, ground handling
`;
