import path from 'node:path'
import { z } from 'zod'

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  TRUSTED_PROXIES: z.string().default(''),
  WORKERS: z.coerce.number().int().min(1).max(16).default(1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  PURGE_URL: z.url().optional(),
  NEXT_DIST_DIR: z.string().min(1).default('.next'),
  METRICS_TOKEN: z.string().min(16).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  READS_EVERY_SECONDS: z.coerce.number().int().min(1).max(3_600).default(60),
})

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Returns the origin of SITE_URL, which all addresses start with and which mutations must come from. */
function originOf(siteUrl: string | undefined, port: number): string {
  const url = new URL(siteUrl ?? `http://localhost:${port}`)
  if (url.protocol !== 'https:' && !LOOPBACK.has(url.hostname)) {
    throw new Error(`SITE_URL is ${url.origin}: it must begin with https:// unless the host is this machine.`)
  }
  return url.origin
}

function readEnv() {
  const parsed = schema.safeParse(process.env)
  if (!parsed.success) {
    const what = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Error(`Invalid environment variables: ${what}`)
  }
  const e = parsed.data
  if (e.SMTP_URL !== undefined && e.MAIL_FROM === undefined)
    throw new Error('SMTP_URL is set, so MAIL_FROM must give the sender’s address.')
  const siteUrl = originOf(e.SITE_URL, e.PORT)
  return {
    port: e.PORT,
    host: e.HOST,
    siteUrl,
    /** True if others can reach the paper at its address; otherwise no WebSub hub or search engine is notified. */
    isReachable: !LOOPBACK.has(new URL(siteUrl).hostname),
    dataDir: path.resolve(e.DATA_DIR),
    trustedProxies: e.TRUSTED_PROXIES.split(/[\s,]+/).filter(Boolean),
    workers: e.WORKERS,
    logLevel: e.LOG_LEVEL,
    purgeUrl: e.PURGE_URL ?? null,
    /** Build folder relative to the project root; next.config.ts reads the same variable. */
    distDir: e.NEXT_DIST_DIR,
    metricsToken: e.METRICS_TOKEN ?? null,
    /** SMTP server for mail with one-time links, and its sender; null if the paper sends no mail. */
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM ?? null,
    /** Interval in seconds at which reads are stored: a crash loses at most that much. */
    readsEverySeconds: e.READS_EVERY_SECONDS,
  }
}

type Env = ReturnType<typeof readEnv>
let read: Env | undefined

/** Reads the environment; no other module does. Lazy, so that a build needs no variable. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => {
    read ??= readEnv()
    return read[name as keyof Env]
  },
})
