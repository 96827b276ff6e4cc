import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { parseBackupPlace } from '#domain/upkeep/backup-place.ts'

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max)

const schema = z.object({
  PORT: whole(1, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  SITE_URL: z.url().optional(),
  DATA_DIR: z.string().default('./data'),
  TRUSTED_PROXIES: z.string().default(''),
  WORKERS: whole(1, 16).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  PURGE_URL: z.url().optional(),
  NEXT_DIST_DIR: z.string().default('.next'),
  METRICS_TOKEN: z.string().min(16).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  NEWSLETTER_RETURNS: z.string().startsWith('/', 'must be an absolute path').optional(),
  NEWSLETTER_SNS_TOPIC: z
    .string()
    .regex(/^arn:aws[\w-]*:sns:/, 'must be the ARN of a topic')
    .optional(),
  NEWSLETTER_MAILGUN_KEY: z.string().min(16).optional(),
  NEWSLETTER_WEBHOOK_SECRET: z.string().min(16).optional(),
  NEWSLETTER_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  NEWSLETTER_RATE: z.coerce.number().min(0.1).max(10_000).optional(),
  NEWSLETTER_WARM_UP: z.stringbool().default(true),
  NEWSLETTER_RETURN_DOMAIN: z.hostname().optional(),
  NEWSLETTER_SIGNED: z.stringbool().default(false),
  BACKUP_URL: z.string().optional(),
  BACKUP_KEY: z
    .string()
    .regex(/^AGE-SECRET-KEY-1[A-Z\d]{58}$/, 'must be a key of age: npm run news -- backup --new-key prints one')
    .optional(),
  // Names that every client of S3 reads; used where BACKUP_URL has no key and secret.
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  RELEASES_URL: z.url({ protocol: /^https?$/ }).optional(),
  READS_EVERY_SECONDS: whole(1, 3_600).default(60),
  PAGE_STORE_MB: whole(0, 1_000_000).default(1_024),
  PAGE_STORE_FILL: z.stringbool().default(true),
  TEST_PAGES: z.stringbool().default(false),
  // Names that ONCE gives to a container (docs/running.md).
  SECRET_KEY_BASE: z.string().min(32).optional(),
  DISABLE_SSL: z.stringbool().default(false),
  NUM_CPUS: z.coerce.number().positive().optional(),
  SMTP_ADDRESS: z.string().optional(),
  SMTP_PORT: whole(1, 65_535).default(587),
  SMTP_USERNAME: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  MAILER_FROM_ADDRESS: z.string().min(3).optional(),
})
type Given = z.infer<typeof schema>

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const isLoopbackHost = (host: string) => LOOPBACK.has(host) || host === '::1' || host.startsWith('127.')

/** Returns the origin of SITE_URL, which all addresses start with and which mutations must come from. */
function originOf({ SITE_URL: siteUrl, PORT: port, HOST: host, DISABLE_SSL: isWithoutTls }: Given): string {
  if (siteUrl === undefined && !isLoopbackHost(host))
    throw new Error('SITE_URL is missing: set it to the address that readers type, such as https://paper.example.')
  const url = new URL(siteUrl ?? `http://localhost:${port}`)
  const isLocal = LOOPBACK.has(url.hostname)
  if (isWithoutTls && (!isLocal || url.protocol !== 'http:'))
    throw new Error(
      `DISABLE_SSL is set and SITE_URL is ${url.origin}: without TLS the paper runs only at http://localhost. Remove one of the two.`,
    )
  if (url.protocol !== 'https:' && !isLocal)
    throw new Error(`SITE_URL is ${url.origin}: it must begin with https:// unless the host is this machine.`)
  return url.origin
}

/** Returns the SMTP server as a URL, from SMTP_URL or the names of ONCE. A password is sent only over TLS. */
function smtpUrlOf(given: Given): string | null {
  const { SMTP_URL: url, SMTP_ADDRESS: host, SMTP_PORT: port, SMTP_USERNAME: user, SMTP_PASSWORD: password } = given
  if (url !== undefined || host === undefined) return url ?? null
  const smtp = new URL(`${port === 465 ? 'smtps' : 'smtp'}://${host}:${port}`)
  if (user !== undefined) {
    smtp.username = encodeURIComponent(user)
    smtp.password = encodeURIComponent(password ?? '')
    if (port !== 465 && !isLoopbackHost(host)) smtp.searchParams.set('requireTLS', 'true')
  }
  return smtp.href
}

function mailOf(given: Given): { smtpUrl: string | null; mailFrom: string | null } {
  const { SMTP_URL: url, SMTP_ADDRESS: host } = given
  const mailFrom = given.MAIL_FROM ?? given.MAILER_FROM_ADDRESS ?? null
  if (url !== undefined && host !== undefined)
    throw new Error('SMTP_URL and SMTP_ADDRESS are both set: remove one of the two.')
  if (url !== undefined && mailFrom === null)
    throw new Error('SMTP_URL is set, so MAIL_FROM must give the sender’s address.')
  if (host !== undefined && mailFrom === null)
    throw new Error('SMTP_ADDRESS is set, so MAILER_FROM_ADDRESS must give the sender’s address.')
  return { smtpUrl: smtpUrlOf(given), mailFrom }
}

const newsletterOf = (given: Given) => ({
  /** SMTP server for editions; null if there is none, and none are sent. */
  smtpUrl: given.NEWSLETTER_SMTP_URL ?? smtpUrlOf(given),
  /** Letters a second that it takes; null: as many as go. */
  perSecond: given.NEWSLETTER_RATE ?? null,
  /** True while the domain is new to receivers: 500 letters the first day, then more from day to day. */
  isWarmingUp: given.NEWSLETTER_WARM_UP,
  /** Domain to which letters come back, each to an address of its own; null: they come back to the list's sender. */
  returnDomain: given.NEWSLETTER_RETURN_DOMAIN ?? null,
  /** True if the provider signs the headers to leave by one click. */
  isSignedByProvider: given.NEWSLETTER_SIGNED,
})

/** Checks BACKUP_URL and returns it with the key and secret that its store needs. */
function backupUrlOf({ BACKUP_URL: address, DATA_DIR: dataDir, ...given }: Given): string | null {
  if (address === undefined) return null
  const { AWS_ACCESS_KEY_ID: accessKey, AWS_SECRET_ACCESS_KEY: secretKey } = given
  const place = parseBackupPlace(address, { accessKey, secretKey })
  if (place.kind === 'folder') {
    const within = path.relative(path.resolve(dataDir), place.folder)
    if (!within.startsWith('..')) throw new Error('BACKUP_URL is in DATA_DIR: copies must be on another disk.')
    return address
  }
  const url = new URL(address)
  url.username = encodeURIComponent(place.accessKey)
  url.password = encodeURIComponent(place.secretKey)
  return url.href
}

function proxiesOf(listed: string): string[] {
  const proxies = listed.split(/[\s,]+/).filter(Boolean)
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const version = isIP(address)
    const isRange = bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32))
    if (version === 0 || !isRange)
      throw new Error(`TRUSTED_PROXIES names ${proxy}, which is no IP address and no range such as 10.0.0.0/8.`)
  }
  return proxies
}

/** A worker is a web process and a renderer, so that two processors carry one. */
const workersFor = (processors: number | undefined) => Math.min(16, Math.max(1, Math.floor((processors ?? 1) / 2)))

/**
 * Reads the settings of the process from environment variables; one that is empty counts as not set. Throws a sentence
 * that names the variable and says what to do.
 */
export function readEnv(variables: Record<string, string | undefined>) {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const what = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Error(`Invalid environment variables: ${what}`)
  }
  const e = parsed.data
  const siteUrl = originOf(e)
  return {
    port: e.PORT,
    host: e.HOST,
    siteUrl,
    /** False if `siteUrl` is only the default: files for others must not say localhost. */
    hasSiteUrl: e.SITE_URL !== undefined,
    /** True if others can reach the paper at its address; otherwise no WebSub hub or search engine is notified. */
    isReachable: !LOOPBACK.has(new URL(siteUrl).hostname),
    dataDir: path.resolve(e.DATA_DIR),
    trustedProxies: proxiesOf(e.TRUSTED_PROXIES),
    workers: e.WORKERS ?? workersFor(e.NUM_CPUS),
    logLevel: e.LOG_LEVEL,
    purgeUrl: e.PURGE_URL ?? null,
    /** Build folder relative to the project root; next.config.ts reads the same variable. */
    distDir: e.NEXT_DIST_DIR,
    metricsToken: e.METRICS_TOKEN ?? null,
    /** `smtpUrl`: SMTP server for mail with one-time links, and its sender; null if the paper sends no mail. */
    ...mailOf(e),
    /** Maildir or mbox with letters of newsletters that came back; null reads none. */
    newsletterReturns: e.NEWSLETTER_RETURNS ?? null,
    /** Secrets by which providers' reports of letters that came back are known; null refuses those of a provider. */
    returnSecrets: {
      snsTopic: e.NEWSLETTER_SNS_TOPIC ?? null,
      mailgunKey: e.NEWSLETTER_MAILGUN_KEY ?? null,
      header: e.NEWSLETTER_WEBHOOK_SECRET ?? null,
    },
    newsletters: newsletterOf(e),
    /** Place for copies of backups: a folder, or a bucket with its key and secret; null if there is none. */
    backupUrl: backupUrlOf(e),
    /** Key of age that copies of backups are encrypted with; null leaves them readable. */
    backupKey: e.BACKUP_KEY ?? null,
    /** Address of a releases file that is asked for newer versions; null asks nobody. */
    releasesUrl: e.RELEASES_URL ?? null,
    /** Key from which the one that signs sessions is made; null if the server makes a random one. */
    secretKeyBase: e.SECRET_KEY_BASE ?? null,
    /** Interval in seconds at which reads are stored: a crash loses at most that much. */
    readsEverySeconds: e.READS_EVERY_SECONDS,
    /** Size limit in bytes of the store of readers' pages (`pages.db`); 0: there is none. */
    pageStoreBytes: e.PAGE_STORE_MB * 1024 * 1024,
    /** True if a store that is made anew is filled by itself; otherwise it begins paused. */
    pageStoreFill: e.PAGE_STORE_FILL,
    /** True on the servers of tests: the desk has a page with a panel that throws. */
    testPages: e.TEST_PAGES,
  }
}

type Env = ReturnType<typeof readEnv>
let read: Env | undefined

/** Reads the environment; no other module does. Lazy, so that a build needs no variable. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => {
    read ??= readEnv(process.env)
    return read[name as keyof Env]
  },
})
