/** Design, media, writing and translation; inflected. */
export const designAndMedia = `
User experience design: =UX, UX design, user experience, UX/UI design, UI/UX design, UX/UI, UI/UX, expérience utilisateur, experiencia de usuario, UX designer
User interface design: =UI, UI design, interface design, design d'interface, diseño de interfaces
User research: UX research, usability testing, usability tests, Nutzerforschung, recherche utilisateur, tests utilisateurs, investigación de usuarios
Interaction design: Interaktionsdesign, design d'interaction, diseño de interacción
Information architecture: Informationsarchitektur, architecture de l'information
Wireframing: wireframes, mockups, prototyping, prototypage, prototipado
Design systems: design system, Designsysteme
Design thinking: pensamiento de diseño
Service design: Servicedesign, design de service
Product design: Produktdesign, design produit, diseño de producto
Industrial design: Industriedesign, design industriel, diseño industrial
Graphic design: Grafikdesign, Grafikdesigner, graphisme, conception graphique, diseño gráfico
Web design: Webdesign, conception web, diseño web
Visual design: visual communication, visuelle Kommunikation, communication visuelle
Brand design: corporate design, corporate identity, identité visuelle, identidad visual
Typography: Typografie, Typographie, tipografía
Layout design: Layoutgestaltung, mise en page, maquetación, desktop publishing
Packaging design: Verpackungsdesign, design packaging
Illustration: illustrations, Illustrationen, ilustración
Photography: Fotografie, photographie, fotografía, photo editing, Bildbearbeitung, retouche photo
Video production: video editing, Videoproduktion, Videoschnitt, montage vidéo, edición de vídeo, production vidéo
Motion design: motion graphics, animation 2D
3D modelling: 3D modeling, 3D-Modellierung, modélisation 3D, modelado 3D, 3D-Visualisierung
Sound design: audio editing, Audioproduktion, Pro Tools, Ableton
Art direction: Art Director, direction artistique, dirección de arte
Figma: !FigJam
=~Sketch: Sketch App
Adobe XD: Experience Design CC
InVision: Axure, Balsamiq
=~Miro: Miro Board
Adobe Creative Suite: Adobe Creative Cloud, Creative Cloud, Suite Adobe, Adobe CC, Adobe Suite
Adobe Photoshop: Photoshop
Adobe Illustrator: =~Illustrator
Adobe InDesign: InDesign
Adobe After Effects: After Effects
Adobe Premiere: Premiere Pro
Adobe Lightroom: Lightroom
Adobe Acrobat: Acrobat Pro
Affinity Designer: Affinity Photo
Canva: Canva Pro
CorelDRAW: Corel Draw
Final Cut Pro: DaVinci Resolve, Final Cut, Avid Media Composer
=~Blender: Blender 3D
Cinema 4D: C4D
3ds Max: 3D Studio Max
Autodesk Maya: Maya 3D
ZBrush: Substance Painter, Substance 3D
=~Houdini: SideFX Houdini
Copywriting: content writing, Texterstellung, Werbetexte, rédaction web, conception-rédaction, redacción publicitaria, copywriter
UX writing: microcopy
Editing and proofreading: proofreading, copy editing, Lektorat, Korrektorat, relecture, corrección de textos
Journalism: Journalismus, journalisme, periodismo
Editorial planning: editorial calendar, Redaktionsplanung, Redaktionsplan, planning éditorial, ligne éditoriale
Storytelling: story telling
Scriptwriting: screenwriting, Drehbuch, scénarisation
Translation: Übersetzung, Übersetzen, traduction, traducción, !SDL Trados, !Trados
Interpreting: Dolmetschen, interprétariat, interpretación simultánea
Localisation: localization, Lokalisierung, localización de contenidos
Podcasting: podcast production, Podcastproduktion
Live streaming: !OBS Studio, broadcast engineering
Print production: Druckvorstufe, prepress, Druckproduktion, offset printing, imprimerie
`;
