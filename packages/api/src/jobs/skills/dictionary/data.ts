/** Databases, data engineering, analytics and machine learning. */
export const data = `
PostgreSQL: Postgres, psql, PostGIS, Postgre SQL
MySQL: My SQL
MariaDB: Maria DB
Microsoft SQL Server: SQL Server, MS SQL, MSSQL, MS-SQL-Server, SSMS
Oracle Database: =~Oracle, Oracle DB, Oracle SQL
SQLite: SQL Lite
IBM Db2: DB2
MongoDB: Mongo DB, =Mongo
Redis: Valkey
Memcached: Memcache
=Cassandra: Apache Cassandra, ScyllaDB
CouchDB: Couchbase
Neo4j: graph databases, Graphdatenbanken
Elasticsearch: Elastic Search, OpenSearch
Solr: Apache Solr, Apache Lucene, Lucene
InfluxDB: TimescaleDB, time series databases
ClickHouse: Click House
CockroachDB: YugabyteDB
Supabase: PocketBase
SAP HANA: =HANA, S/4HANA database
Teradata: Vertica, Exasol
NoSQL: no-SQL databases, NoSQL-Datenbanken
Relational databases: relational database, relationale Datenbanken, RDBMS, bases de données relationnelles, bases de datos relacionales
Database administration: DBA, database design, Datenbankadministration, Datenbankdesign, administration de bases de données, administración de bases de datos
Databases: Datenbanken, bases de données, bases de datos
Liquibase: Flyway
Apache Spark: =~Spark, PySpark, Spark SQL
Hadoop: HDFS, MapReduce, Cloudera
=~Hive: Apache Hive
Apache Kafka: Kafka, Kafka Streams, Confluent Kafka
RabbitMQ: Rabbit MQ, ActiveMQ
Message queues: message brokers, NATS messaging, event streaming, MQTT
Apache Flink: Flink
Apache Beam: Google Dataflow
Apache Airflow: Airflow
Dagster: =Prefect
dbt: data build tool, =dbt Core
Apache NiFi: NiFi
Databricks: Delta Lake, Azure Databricks
=Snowflake: Snowflake Data Cloud
Azure Data Factory: Azure Synapse, Microsoft Fabric, =ADF
AWS Glue: Amazon Athena, AWS Kinesis
Apache Iceberg: Apache Parquet, Apache Hudi
Trino: PrestoDB, Presto SQL
Talend: Talend Open Studio
Informatica: Informatica PowerCenter
SSIS: SQL Server Integration Services, SSAS, SSRS
Fivetran: Airbyte
Data engineering: Dateningenieurwesen, ingénierie des données, ingeniería de datos, data pipelines, data pipeline, Datenpipelines
ETL: ELT, ETL processes, ETL-Prozesse, ETL-Strecken
Data warehousing: data warehouse, =DWH, entrepôt de données, almacén de datos
Data lakes: data lake, data lakehouse, data mesh
Big data: Massendaten, données massives, macrodatos
Data modelling: data modeling, Datenmodellierung, modélisation de données, modelado de datos, star schema, Data Vault
Data governance: data quality, Datenqualität, data stewardship, gouvernance des données, qualité des données, gobierno del dato, Master Data Management, Stammdatenmanagement, Collibra
Data migration: Datenmigration, migration de données, migración de datos
Data analysis: data analytics, Datenanalyse, Datenauswertung, analyse de données, analyse des données, análisis de datos
Data visualisation: data visualization, Datenvisualisierung, visualisation de données, dataviz, visualización de datos
Business intelligence: =BI, BI tools, informatique décisionnelle, inteligencia de negocio
Power BI: PowerBI, Microsoft Power BI, Power Query
=~Tableau: Tableau Desktop, Tableau Server, Tableau Software
=Looker: LookML, Looker Studio, Google Data Studio
Qlik: QlikView, Qlik Sense
=Metabase: Apache Superset
MicroStrategy: Micro Strategy
SAP BusinessObjects: Business Objects, SAP BW, SAP Analytics Cloud, BW/4HANA
IBM Cognos: Cognos
Reporting: dashboards, Berichtswesen, tableaux de bord, cuadros de mando
Statistics: statistical analysis, statistical modelling, statistische Analyse, Statistik, statistiques, estadística
A/B testing: AB testing, A/B-Tests, split testing, experimentation
Time series analysis: forecasting models, Zeitreihenanalyse
Econometrics: Ökonometrie, économétrie, econometría
Operations research: mathematical optimisation, linear programming, Gurobi, CPLEX
Machine learning: =ML, maschinelles Lernen, apprentissage automatique, aprendizaje automático, machine-learning models
Deep learning: neural networks, neuronale Netze, apprentissage profond, aprendizaje profundo, réseaux de neurones
Artificial intelligence: =AI, =KI, =IA, künstliche Intelligenz, intelligence artificielle, inteligencia artificial
Generative AI: =GenAI, generative KI, IA générative, IA generativa
Large language models: =LLM, =LLMs, large language model, GPT models, OpenAI API
Prompt engineering: prompt design
Retrieval-augmented generation: =RAG, vector databases, vector database, embeddings
LangChain: LlamaIndex, LangGraph
Natural language processing: =NLP, Sprachverarbeitung, traitement du langage naturel, procesamiento del lenguaje natural, text mining
Computer vision: image processing, Bildverarbeitung, vision par ordinateur, visión por computador, traitement d'images
OpenCV: Open CV
Reinforcement learning: bestärkendes Lernen
Recommender systems: recommendation systems, Empfehlungssysteme
Data science: data scientist, Datenwissenschaft, science des données, ciencia de datos
Predictive analytics: predictive modelling, predictive modeling
Feature engineering: feature store
TensorFlow: Tensor Flow
PyTorch: Py Torch
Keras: tf.keras
scikit-learn: sklearn
XGBoost: LightGBM, gradient boosting
pandas: Python pandas
NumPy: SciPy
Matplotlib: Seaborn, Plotly
Polars: Dask
Jupyter: Jupyter Notebook, Jupyter Notebooks, JupyterLab
Hugging Face: HuggingFace Transformers, HuggingFace
spaCy: NLTK
MLflow: Kubeflow, Weights and Biases
Amazon SageMaker: SageMaker
Vertex AI: Google Vertex AI
Azure Machine Learning: Azure ML, Azure OpenAI
RapidMiner: =KNIME, Alteryx
Dataiku: Data Iku
Google Analytics: GA4, Google Analytics 4
Geographic information systems: =GIS, ArcGIS, QGIS, Geoinformatik, Geoinformationssysteme
Web scraping: Beautiful Soup, =Scrapy
Bioinformatics: Bioinformatik, bio-informatique, bioinformática
Robotics: Robotik, robotique, robótica
=ROS: =ROS2, Robot Operating System
Robotic process automation: =RPA, UiPath, Blue Prism, Automation Anywhere
`;
