/** Programming, query and markup languages. */
export const programmingLanguages = `
=~C: C language, C programming, ANSI C, C99, C11, embedded C, C Programmierung
C++: cpp, C plus plus, c++11, c++14, c++17, c++20, modern C++
C#: CSharp, C sharp
F#: FSharp, F sharp
=~D: DLang
=~R: RStudio, R Studio, tidyverse, ggplot2, R language, R programming, GNU R, R Shiny
=~Go: Golang, Go lang, Go language, Go programming
=~Rust: Rustlang, Rust lang, Rust programming
=~Swift: Swift 5, Swift programming
=~Ruby: Ruby language
=~Julia: Julia language, JuliaLang
=~Ada: Ada 95, Ada 2012
=~Scratch: Scratch Programmierung
=~Crystal: Crystal language
=~Elm: Elm language
=~Nim: Nim language
=~Zig: Zig language, ziglang
BASIC language: Visual Basic 6, VB6, QBasic, Visual Basic
=~Assembly: assembly language, assembler programming, Assemblersprache, x86 assembly, ARM assembly
=~Dart: Dart language
=~Solidity: Solidity smart contracts
Java: Java 8, Java 11, Java 17, Java 21, Core Java, Java SE
JavaScript: JS, ECMAScript, ES6, ES2015, Java Script, vanilla JS
TypeScript: =TS, Type Script
Python: Python3, Python 3, CPython
Kotlin: Kotlin Multiplatform
=Scala: Scala 3
PHP: PHP 7, PHP 8, PHP7, PHP8
Perl: Perl 5
=Lua: LuaJIT
Haskell: GHC
Clojure: ClojureScript
Erlang: Erlang OTP
=Elixir: Elixir Phoenix
OCaml: ReasonML
=~Lisp: Common Lisp
=~Scheme: Racket
Prolog: SWI Prolog
Fortran: Fortran 77, Fortran 90
COBOL: GnuCOBOL, Enterprise COBOL
=~Pascal: Object Pascal
Delphi: Embarcadero Delphi
=~Groovy: Apache Groovy
Objective-C: ObjC, Obj-C
VB.NET: Visual Basic .NET, Visual Basic.NET
VBA: Visual Basic for Applications, Excel VBA, Excel Makros, Excel macros
ABAP: SAP ABAP, ABAP Objects, ABAP OO
=Apex: Salesforce Apex
MATLAB: Mat Lab
GNU Octave: =~Octave
SQL: Structured Query Language, SQL queries, SQL Abfragen, requêtes SQL, consultas SQL
PL/SQL: PLSQL, Oracle PL/SQL
T-SQL: TSQL, Transact-SQL
PL/pgSQL: PLpgSQL
GraphQL: Graph QL
SPARQL: SPARQL queries
Cypher: Cypher Query Language
=~DAX: Power BI DAX
Bash: Bash scripting, shell scripting, shell scripts, Shell-Skripte, scripts shell, Unix shell, zsh
PowerShell: Power Shell
AWK: gawk
HTML: HTML5, XHTML
CSS: CSS3, Cascading Style Sheets
Sass: SCSS
LESS CSS: LESS Preprocessor
XML: XSD, XML Schema
XSLT: XPath
JSON: JSON Schema
YAML: YML
LaTeX: TeX
Markdown: Markdown syntax
WebAssembly: WASM
VHDL: VHDL Programmierung
Verilog: SystemVerilog, System Verilog
CUDA: NVIDIA CUDA
OpenCL: Open CL
GLSL: HLSL, shader programming
Tcl: Tcl/Tk
SAS: =~SAS programming, SAS Base, SAS Enterprise Guide
Stata: StataCorp
SPSS: IBM SPSS
EViews: E-Views
APL: APL language
=~Hack: Hack language
=~Move: Move language
`;
