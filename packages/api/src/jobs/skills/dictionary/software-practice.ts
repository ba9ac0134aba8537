/** How software is designed, tested and delivered; inflected. */
export const softwarePractice = `
Software architecture: Softwarearchitektur, Software-Architektur, architecture logicielle, arquitectura de software
Software engineering: software development, Softwareentwicklung, Software-Entwicklung, génie logiciel, développement logiciel, desarrollo de software, ingeniería de software
Microservices: microservice architecture, Microservice-Architektur, architecture microservices, microservicios
Domain-driven design: !DDD
Event-driven architecture: event sourcing, !CQRS, ereignisgesteuerte Architektur
Distributed systems: distributed computing, verteilte Systeme, systèmes distribués, sistemas distribuidos
Design patterns: Entwurfsmuster, patrons de conception, patrones de diseño
Object-oriented programming: =OOP, objektorientierte Programmierung, object-oriented design, objektorientierte Softwareentwicklung, programmation orientée objet, programación orientada a objetos
Functional programming: funktionale Programmierung, programmation fonctionnelle, programación funcional
Concurrent programming: multithreading, parallel programming, asynchronous programming, nebenläufige Programmierung
Algorithms and data structures: algorithms, data structures, Algorithmen und Datenstrukturen, algorithmique, estructuras de datos
Clean code: SOLID principles, refactoring, sauberer Code
Code review: code reviews, revue de code, revisión de código
Pair programming: mob programming
Test-driven development: =TDD, !BDD, behaviour-driven development, testgetriebene Entwicklung
Test automation: automated testing, automated tests, Testautomatisierung, automatisierte Tests, automatisation des tests, automatización de pruebas
Software testing: software tests, Softwaretests, Testmanagement, test management, tests logiciels, pruebas de software, manual testing
Quality assurance: =QA, Qualitätssicherung, assurance qualité, aseguramiento de la calidad
Unit testing: unit tests, tests unitaires, pruebas unitarias
Integration testing: integration tests, Integrationstests, end-to-end tests, end-to-end testing, tests d'intégration
Performance testing: load testing, Lasttests, tests de charge, !JMeter, !Gatling, !k6
ISTQB: ISTQB Foundation
Selenium: Selenium WebDriver
=Cypress: Cypress.io
=~Playwright: Microsoft Playwright
=Jest: !Vitest
=Postman: SoapUI
Appium: Espresso testing
=Cucumber: !Gherkin, !SpecFlow
Robot Framework: RobotFramework
pytest: PyTest framework
SonarQube: SonarCloud, static code analysis
Debugging: troubleshooting, Fehleranalyse, Fehlersuche, débogage, depuración
Technical documentation: technical writing, Technische Dokumentation, rédaction technique, documentation technique, documentación técnica, technische Redaktion
Requirements engineering: requirements analysis, requirements management, Anforderungsanalyse, Anforderungsmanagement, analyse des besoins, recueil des besoins, análisis de requisitos
Business analysis: business analyst, Geschäftsanalyse, analyse métier, análisis de negocio
Process modelling: !BPMN, business process modelling, Prozessmodellierung, modélisation des processus, !Camunda
UML: !SysML, Enterprise Architect Sparx
Enterprise architecture: !TOGAF, Unternehmensarchitektur, architecture d'entreprise, !ArchiMate
System integration: systems integration, Systemintegration, Schnittstellenentwicklung, intégration de systèmes, integración de sistemas
API management: !MuleSoft, !Apigee, !Kong Gateway
Enterprise integration: Apache Camel, SAP PI/PO, !BizTalk, Azure Service Bus
Low-code: no-code, !OutSystems, !Mendix
Microsoft Power Platform: Power Apps, !PowerApps, Power Automate
Dynamics 365: Microsoft Dynamics, Dynamics NAV, Business Central, Navision, Dynamics CRM
SharePoint: SharePoint Online
Salesforce: Salesforce CRM, Salesforce Lightning, =SFDC, Sales Cloud
SAP: SAP ERP, SAP ECC, SAP-Systeme, SAP R/3
SAP S/4HANA: S/4HANA, !S4HANA, S4 HANA
SAP Fiori: !SAPUI5, !UI5
SAP FI/CO: SAP FI, SAP CO, !SAP FICO
SAP MM: SAP SD, SAP WM, SAP EWM
SAP HCM: SuccessFactors, SAP SuccessFactors
SAP PP: SAP PM, SAP QM
Oracle E-Business Suite: Oracle ERP, Oracle Fusion, NetSuite, JD Edwards, PeopleSoft
Odoo: OpenERP
ERP systems: =ERP, ERP-Systeme, enterprise resource planning, ERP-Systemen
=~Workday: Workday HCM
Embedded software: embedded systems, Embedded-Systeme, eingebettete Systeme, systèmes embarqués, sistemas embebidos, firmware development, firmware
AUTOSAR: Adaptive AUTOSAR
CAN bus: CANoe, CANalyzer, !CANopen
ISO 26262: functional safety, funktionale Sicherheit, !ASPICE, Automotive SPICE
Internet of Things: =IoT, IIoT, Internet der Dinge, internet des objets, internet de las cosas
Arduino: Raspberry Pi, ESP32
Microcontrollers: microcontroller programming, Mikrocontroller, STM32, ARM Cortex, microcontrôleurs, microcontroladores
FPGA: FPGA design, Xilinx, Altera
Autonomous driving: autonomes Fahren, !ADAS, conduite autonome
Simulation software: Simulink, MATLAB Simulink, hardware-in-the-loop
Localisation engineering: software localization, internationalisation, i18n
Open source: open-source software
IT project management: IT-Projektmanagement, IT-Projektleitung, gestion de projets informatiques
IT consulting: IT-Beratung, conseil informatique, consultoría informática
Digital transformation: digitale Transformation, Digitalisierung, transformation numérique, transformation digitale, transformación digital, digitalization
Technical leadership: tech lead, technical lead, technische Leitung, leadership technique
Agile development: agile methods, agile Methoden, agile Softwareentwicklung, agile Entwicklung, agile methodologies, méthodes agiles, méthodologies agiles, metodologías ágiles, =~Agile, agile working
Scrum: Scrum Master, Scrum framework, Certified Scrum Master
Kanban: Kanban boards
=SAFe: Scaled Agile, Scaled Agile Framework
Extreme programming: XP programming
Jira: Atlassian Jira
=Confluence: Atlassian Confluence
`;
