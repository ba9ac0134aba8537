/** Frameworks, libraries and tools for web, mobile, desktop and games. */
export const webAndMobile = `
=React: React.js, ReactJS, ~react, React Hooks
React Native: ReactNative
=~Vue: Vue.js, VueJS, Vue 3, Vuex, Pinia
=Angular: AngularJS, Angular.js, Angular 2, Angular Material
=Svelte: SvelteKit, Svelte Kit
Next.js: NextJS
Nuxt: Nuxt.js, NuxtJS
Remix Run: =~Remix
=~Astro: Astro.build
=~Gatsby: Gatsby.js, GatsbyJS
=~Ember: Ember.js, EmberJS
=~Backbone: Backbone.js
=~Preact: Preact.js
SolidJS: Solid.js
=~Lit: LitElement, lit-element, =~Lit HTML
Web Components: custom elements
jQuery: jQuery UI
Redux: Redux Toolkit, RTK Query
MobX: Mob X
RxJS: =~ReactiveX
TanStack Query: React Query
Apollo GraphQL: Apollo Client, Apollo Server
=~Relay: Relay Modern
D3.js: D3JS, =~D3
Three.js: ThreeJS
WebGL: Web GL, WebGPU
Chart.js: ChartJS, Highcharts
Tailwind CSS: =Tailwind, TailwindCSS
=Bootstrap: Bootstrap 5, Twitter Bootstrap
Material UI: MUI
=Storybook: Storybook.js
Webpack: Webpack 5
=~Vite: Vite.js, ViteJS
esbuild: Rollup.js, RollupJS
=Babel: Babel.js, BabelJS
ESLint: TSLint, Prettier
npm: pnpm, Yarn package manager
Node.js: NodeJS, =~Node
Deno: Deno.js
=~Bun: Bun.js
=~Express: Express.js, ExpressJS
NestJS: Nest.js
Fastify: Fastify.js
Koa: Koa.js, KoaJS
tRPC: t-RPC
Prisma ORM: =~Prisma
TypeORM: Type ORM
Sequelize: Sequelize ORM
=Electron: Electron.js, ElectronJS
Tauri: Tauri Apps
WebSockets: websocket, Socket.io
WebRTC: Web RTC
Progressive web apps: PWA, progressive web app, service workers
Responsive design: responsive web design, responsives Design, responsive Webdesign, design responsive, diseño responsive
Web accessibility: WCAG, a11y, BITV, RGAA, barrierefreies Web, accessibilité web, accesibilidad web
Web performance: Core Web Vitals, Lighthouse audits
Front-end development: frontend development, front end, frontend, Frontend-Entwicklung, développement front-end, desarrollo frontend
Back-end development: backend development, back end, backend, Backend-Entwicklung, développement back-end, desarrollo backend
Full-stack development: full stack, fullstack, Full-Stack-Entwicklung, développement full stack
Web development: Webentwicklung, développement web, desarrollo web
Mobile development: mobile app development, App-Entwicklung, développement mobile, desarrollo móvil, mobile Entwicklung
iOS: iOS development, iOS-Entwicklung, iPhone SDK
Android: Android SDK, Android development, Android-Entwicklung, Android Studio
SwiftUI: Swift UI
UIKit: UI Kit
Xcode: X-Code
Jetpack Compose: Android Jetpack
=Flutter: Flutter SDK
=Ionic: Ionic Framework
Xamarin: .NET MAUI, =MAUI
=Cordova: Apache Cordova, PhoneGap
=~Capacitor: Capacitor.js, CapacitorJS
=~Expo: Expo Go, =~Expo SDK
.NET: dotnet, .NET Core, dot net, .NET Framework, .NET 6, .NET 8
ASP.NET: ASP.NET Core, ASP.NET MVC, ASP.net Web API
Blazor: Blazor WebAssembly
Entity Framework: EF Core, Entity Framework Core
WPF: Windows Presentation Foundation, WinForms, Windows Forms
LINQ: Language Integrated Query
=~Spring: Spring Framework, Spring MVC, Spring Cloud, Spring Security
Spring Boot: SpringBoot
=Hibernate: Hibernate ORM, =JPA, Jakarta Persistence
Jakarta EE: Java EE, JavaEE, J2EE, =JEE
Quarkus: Quarkus.io
Micronaut: Micronaut Framework
Vert.x: Eclipse Vert.x
Apache Maven: =Maven
Gradle: Gradle Build
Apache Tomcat: =Tomcat
WildFly: JBoss
JUnit: JUnit 5, Mockito
Akka: Akka Streams, Apache Pekko
=~Play: Play Framework
=Django: Django REST Framework, DRF
=Flask: Python Flask
FastAPI: Fast API
SQLAlchemy: SQL Alchemy
=~Celery: Celery Python
Pydantic: Pydantic v2
Ruby on Rails: RoR, =Rails, =RubyOnRails
=~Sinatra: Sinatra Ruby
RSpec: Capybara Ruby
Laravel: Laravel Framework
Symfony: Symfony Framework
CodeIgniter: Code Igniter
Zend Framework: Laminas
WordPress: Word Press, WooCommerce
TYPO3: Typo 3
Drupal: Drupal 8, Drupal 9, Drupal 10
Joomla: Joomla CMS
Magento: Adobe Commerce, Magento 2
Shopify: Shopify Liquid, Shopify Plus
Shopware: Shopware 6
PrestaShop: Presta Shop
Contentful: Strapi, Sanity CMS, headless CMS
Adobe Experience Manager: =AEM
Sitecore: Site Core
HubSpot CMS: HubL
Phoenix Framework: Phoenix LiveView
Qt: QML, Qt Creator, =Qt5, =Qt6
GTK: GTK3, GTK4
=~Unity: Unity3D, Unity 3D
Unreal Engine: UE4, UE5, Unreal Engine 5
Godot: Godot Engine
Game development: game design, Spieleentwicklung, développement de jeux vidéo, desarrollo de videojuegos
Augmented reality: virtual reality, ARKit, ARCore, =VR, mixed reality, réalité virtuelle, realidad virtual
OpenGL: Vulkan API, Open GL
Blockchain: smart contracts, distributed ledger, Hyperledger
Ethereum: EVM, web3, web3.js
REST APIs: =REST, RESTful, REST API, RESTful API, REST-Schnittstellen, API REST, API design, REST web services
=SOAP: SOAP web services, WSDL
gRPC: Protocol Buffers, protobuf
OpenAPI: Swagger
OAuth: OAuth2, OAuth 2.0, OpenID Connect, OIDC
SAML: SAML 2.0, single sign-on, =SSO
`;
