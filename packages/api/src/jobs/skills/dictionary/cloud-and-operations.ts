/** Cloud, infrastructure, networks, security and the running of systems. */
export const cloudAndOperations = `
AWS: Amazon Web Services, Amazon AWS, AWS Cloud
Amazon EC2: EC2
Amazon S3: AWS S3, =S3
AWS Lambda: Lambda functions
Amazon RDS: AWS RDS, Amazon Aurora
DynamoDB: Amazon DynamoDB
Amazon EKS: AWS EKS, =EKS, =ECS, AWS Fargate
Amazon Redshift: Redshift
CloudFormation: AWS CloudFormation, AWS CDK
Microsoft Azure: Azure, Azure Cloud, MS Azure
Azure DevOps: Azure Pipelines, =TFS
Azure Active Directory: Entra ID, Azure AD, Microsoft Entra
Azure Functions: Azure Logic Apps
Google Cloud: GCP, Google Cloud Platform
BigQuery: Google BigQuery, Big Query
Firebase: Firestore
OpenStack: Open Stack
Hetzner Cloud: OVHcloud, DigitalOcean
Heroku: Vercel, Netlify
Cloudflare: Cloudflare Workers
Serverless: serverless computing, serverless architecture
Cloud computing: cloud architecture, cloud infrastructure, Cloud-Infrastruktur, Cloud-Architektur, infrastructure cloud, cloud native
Docker: Docker Compose, Dockerfile, Docker Swarm
Kubernetes: k8s, K3s, kubectl
OpenShift: Red Hat OpenShift
=~Helm: Helm charts
Istio: service mesh, Linkerd
=Rancher: SUSE Rancher
Podman: containerd
Containerisation: containerization, container technologies, Containertechnologien, Containerisierung, conteneurisation, contenedores
Terraform: OpenTofu, HashiCorp Terraform
Pulumi: Pulumi IaC
Infrastructure as code: =IaC
Ansible: Ansible Tower, Ansible AWX
=Puppet: Puppet Enterprise
Chef Infra: Opscode Chef
SaltStack: Salt Stack
=~Packer: HashiCorp Packer
HashiCorp Vault: =~Vault
=Consul: HashiCorp Consul
Vagrant: HashiCorp Vagrant
CI/CD: continuous integration, continuous delivery, continuous deployment, CI/CD pipelines, intégration continue, integración continua
Jenkins: Jenkins Pipelines
GitLab CI: GitLab CI/CD, GitLab Pipelines
GitHub Actions: GitHub workflows
CircleCI: Travis CI, Bamboo CI
TeamCity: Team City
Argo CD: ArgoCD, GitOps, FluxCD
DevOps: Dev Ops
Site reliability engineering: =SRE, site reliability
Platform engineering: internal developer platform
MLOps: ML Ops
Git: Git version control
GitHub: Git Hub
GitLab: Git Lab
Bitbucket: Bit Bucket
Subversion: =SVN
Version control: source control, Versionsverwaltung, Versionskontrolle, gestion de versions, control de versiones
Linux: GNU/Linux, Linux administration, Linux-Systeme
Unix: AIX, Solaris, FreeBSD
Ubuntu: Debian
Red Hat: RHEL, CentOS, Red Hat Enterprise Linux
SUSE: SLES
Windows Server: Windows Server 2019, Windows Server 2022
=~Windows: Windows 10, Windows 11, MS Windows, Microsoft Windows
macOS: Mac OS, Jamf
Active Directory: =AD DS, Microsoft Active Directory
Group Policy: Gruppenrichtlinien, =GPO
Microsoft Exchange: Exchange Server, Exchange Online
Microsoft Intune: Intune, =SCCM, MECM
Citrix: XenApp, XenDesktop
VMware: vSphere, ESXi, vCenter
Hyper-V: HyperV
Proxmox: KVM virtualization, QEMU
Virtualisation: virtualization, Virtualisierung, virtualisation de serveurs, virtualización
Nutanix: Nutanix AHV
Nginx: =~NGINX Plus
Apache HTTP Server: Apache Webserver, Apache2, httpd
HAProxy: Traefik, load balancing
Prometheus: Prometheus monitoring
Grafana: Grafana Loki
Elastic Stack: ELK, ELK Stack, Kibana, Logstash
Datadog: Data Dog
New Relic: Dynatrace, AppDynamics
Splunk: Splunk Enterprise
Nagios: Icinga, Checkmk, Zabbix, PRTG
OpenTelemetry: Jaeger tracing, distributed tracing
Observability: monitoring and alerting, Monitoring und Alerting
Incident management: on-call, incident response, Störungsmanagement, gestion des incidents, gestión de incidentes
Disaster recovery: Backup und Recovery, backup and recovery, business continuity, Veeam, plan de reprise
System administration: systems administration, sysadmin, Systemadministration, administration système, administration systèmes, administración de sistemas
Network administration: network engineering, Netzwerkadministration, administration réseau, administration réseaux, administración de redes, Netzwerktechnik
TCP/IP: =DNS, =DHCP
Routing and switching: =BGP, OSPF, =VLAN, MPLS, SD-WAN
Cisco: Cisco IOS, =CCNA, =CCNP
=Juniper: Junos
VPN: IPsec, WireGuard, OpenVPN
Firewalls: firewall, Fortinet, FortiGate, Palo Alto Networks, =Check Point, Sophos, pfSense
VoIP: =SIP, IP-Telefonie, voice over IP
WLAN: Wi-Fi networks
Storage systems: =SAN, NetApp, =Ceph, storage area network
Information security: IT security, IT-Sicherheit, Informationssicherheit, cyber security, cybersecurity, Cybersicherheit, sécurité informatique, cybersécurité, ciberseguridad, seguridad informática
ISO 27001: ISO/IEC 27001, ISO27001, =ISMS
BSI IT-Grundschutz: IT-Grundschutz, Grundschutz, BSI-Grundschutz
Penetration testing: pentesting, pen testing, pentest, ethical hacking, Penetrationstests, tests d'intrusion, Metasploit, Burp Suite
OWASP: application security, AppSec, secure coding
DevSecOps: Dev Sec Ops
SIEM: Microsoft Sentinel, QRadar, =SOC analyst
Vulnerability management: Schwachstellenmanagement, Nessus, Qualys, gestion des vulnérabilités
Identity and access management: =IAM, identity management, Okta, Keycloak, Berechtigungsmanagement, gestion des identités
Cryptography: =PKI, encryption, Kryptografie, Kryptographie, cryptographie, criptografía
Threat modelling: threat modeling, threat intelligence, MITRE ATT&CK
Digital forensics: IT-Forensik, computer forensics, malware analysis
Zero trust: zero-trust architecture
CISSP: =CISM, =CISA, CompTIA Security
IT support: helpdesk, help desk, service desk, technical support, First-Level-Support, Second-Level-Support, 1st Level Support, 2nd Level Support, support technique, support informatique, soporte técnico
ITIL: IT service management, =ITSM, ITIL v4
ServiceNow: Service Now
Jira Service Management: Jira Service Desk
SAP Basis: SAP HANA administration
Mainframe: z/OS, =JCL, CICS
High-performance computing: =HPC, Slurm
Embedded Linux: Yocto, Buildroot
RTOS: FreeRTOS, Zephyr RTOS, VxWorks, real-time operating systems, Echtzeitbetriebssysteme
`;
