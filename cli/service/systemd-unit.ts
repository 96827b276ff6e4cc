import { SYNC_FAILED } from '#db/engine/sync-failure.ts'

export type ServicePaths = {
  /** Node 24. */
  node: string
  /** Folder of the program; the unit runs in it and writes nothing there. */
  root: string
}

/** Files of the service, as the installed system sees them. */
export const UNIT_FILE = '/etc/systemd/system/broadsheet.service'
export const ENV_FILE = '/etc/broadsheet.env'
export const USERS_FILE = '/etc/sysusers.d/broadsheet.conf'
export const NEWS_FILE = '/usr/local/bin/news'

const DATA_DIR = '/var/lib/broadsheet'
const CACHE_DIR = '/var/cache/broadsheet'

/**
 * Leaves the program its data folder, its cache, a `/tmp` of its own and the network. There is no
 * MemoryDenyWriteExecute: V8 compiles at run time.
 */
const SANDBOX = `NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
PrivateUsers=yes
PrivateIPC=yes
ProtectProc=invisible
ProtectClock=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
RemoveIPC=yes
KeyringMode=private
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @keyring
SystemCallErrorNumber=EPERM
DevicePolicy=closed`

/** Returns the systemd unit. */
export const systemdUnit = ({ node, root }: ServicePaths): string => `[Unit]
Description=Broadsheet, a news CMS
Documentation=file://${root}/docs/running.md
Wants=network-online.target
After=network-online.target
StartLimitIntervalSec=60
StartLimitBurst=10

[Service]
Type=exec
User=broadsheet
Group=broadsheet
WorkingDirectory=${root}
Environment=NODE_ENV=production DATA_DIR=${DATA_DIR} NODE_COMPILE_CACHE=${CACHE_DIR}
EnvironmentFile=${ENV_FILE}
ExecStart=${node} cli/start.ts
Restart=on-failure
RestartSec=2
# The disk failed: a restart would promise again what it does not keep.
RestartPreventExitStatus=${SYNC_FAILED}
# The kernel ends one process, mostly a child, which is started again: the others go on.
OOMPolicy=continue
KillMode=mixed
TimeoutStopSec=20

StateDirectory=broadsheet
StateDirectoryMode=0700
CacheDirectory=broadsheet
CacheDirectoryMode=0700
UMask=0077

${SANDBOX}

[Install]
WantedBy=multi-user.target
`

/** The user of the service, for systemd-sysusers. */
export const SYSTEM_USER = `u broadsheet - "Broadsheet" ${DATA_DIR}\n`

/** The settings of a new service; shell and systemd read the same file. */
export const environmentFile = (
  siteUrl: string | null,
): string => `# Settings of Broadsheet (docs/operating.md lists them). Values with spaces stand in 'single quotes'.
# After a change: systemctl restart broadsheet

# The address that readers type.
${siteUrl === null ? '#SITE_URL=https://paper.example' : `SITE_URL=${siteUrl}`}
# The server in front, which says who asks: Caddy or nginx on this machine.
TRUSTED_PROXIES=127.0.0.1
#PORT=3000
#SMTP_URL=smtps://user:password@mail.paper.example
#MAIL_FROM='The Paper <desk@paper.example>'
#METRICS_TOKEN=
`

/** The command \`news\`: it runs as the user of the service and with its settings. */
export const newsCommand = ({ node, root }: ServicePaths): string => `#!/bin/sh
# Runs a command of Broadsheet on the data of the service: news --help
set -eu
umask 077
export NODE_ENV=production DATA_DIR=${DATA_DIR} NODE_COMPILE_CACHE=${CACHE_DIR}
set -a
. ${ENV_FILE}
set +a
# Files and folders that are here are named in full, because the command runs in the folder of the program. The first
# word is the command, whatever is here by its name.
isFirst=yes
for word do
  shift
  case $isFirst$word in
    yes* | /* | -*) ;;
    ./* | ../*) word=$PWD/$word ;;
    *) if [ -e "$word" ]; then word=$PWD/$word; fi ;;
  esac
  isFirst=
  set -- "$@" "$word"
done
cd ${root}
if [ "$(id -un)" = broadsheet ]; then exec ${node} cli/main.ts "$@"; fi
exec runuser -u broadsheet -- ${node} cli/main.ts "$@"
`
