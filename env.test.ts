import path from 'node:path'
import { expect, test } from 'vitest'
import { parseBackupPlace } from '#domain/upkeep/backup-place.ts'
import { readEnv } from '#env.ts'

const ONCE = { SMTP_ADDRESS: 'mail.paper.example', MAILER_FROM_ADDRESS: 'desk@paper.example' }
const PUBLIC = { SITE_URL: 'https://paper.example' }

test('without variables the paper is on this machine alone (P-202)', () => {
  expect(readEnv({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    siteUrl: 'http://localhost:3000',
    isReachable: false,
    workers: 1,
    dataDir: path.resolve('data'),
    trustedProxies: [],
    smtpUrl: null,
    mailFrom: null,
    secretKeyBase: null,
  })
})

test('newsletters go over a server of their own, or over that of letters', () => {
  const MAIL = { SMTP_URL: 'smtp://mail.paper.example', MAIL_FROM: 'desk@paper.example' }
  expect(readEnv({}).newsletters).toEqual({
    smtpUrl: null,
    perSecond: null,
    isWarmingUp: true,
    returnDomain: null,
    isSignedByProvider: false,
  })
  expect(readEnv(MAIL).newsletters.smtpUrl).toBe('smtp://mail.paper.example')
  const own = { NEWSLETTER_SMTP_URL: 'smtps://bulk.example', NEWSLETTER_RATE: '2.5', NEWSLETTER_WARM_UP: 'off' }
  expect(readEnv({ ...MAIL, ...own }).newsletters).toMatchObject({
    smtpUrl: 'smtps://bulk.example',
    perSecond: 2.5,
    isWarmingUp: false,
  })
  expect(readEnv({ ...ONCE }).newsletters.smtpUrl).toContain('mail.paper.example')
})

test('an empty variable counts as not set', () => {
  const names = ['PORT', 'HOST', 'SITE_URL', 'TRUSTED_PROXIES', 'WORKERS', 'SMTP_URL', 'SMTP_ADDRESS', 'SMTP_PORT']
  const empty = [...names, 'DISABLE_SSL', 'NUM_CPUS', 'SECRET_KEY_BASE', 'METRICS_TOKEN'].map((name) => [name, ''])
  expect(readEnv(Object.fromEntries(empty) as Record<string, string>)).toEqual(readEnv({}))
})

test.each([
  [{ HOST: '0.0.0.0' }, /^SITE_URL is missing: set it to the address that readers type/],
  [{ HOST: '::', SITE_URL: '' }, /^SITE_URL is missing/],
  [{ SITE_URL: 'http://paper.example' }, /^SITE_URL is http:\/\/paper.example: it must begin with https:\/\//],
  [{ SITE_URL: 'paper.example' }, /^Invalid environment variables: SITE_URL/],
  [{ ...PUBLIC, DISABLE_SSL: 'true' }, /^DISABLE_SSL is set and SITE_URL is https:\/\/paper.example/],
  [{ SITE_URL: 'https://localhost', DISABLE_SSL: 'true' }, /^DISABLE_SSL is set and SITE_URL is https:\/\/localhost/],
  [{ TRUSTED_PROXIES: '10.0.0.0/8, caddy' }, /^TRUSTED_PROXIES names caddy, which is no IP address/],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES names 10.0.0.0\/33/],
  [{ TRUSTED_PROXIES: '10.0.0.0/' }, /^TRUSTED_PROXIES names 10.0.0.0\//],
  [{ SMTP_URL: 'smtp://mail.paper.example' }, /^SMTP_URL is set, so MAIL_FROM must give/],
  [{ SMTP_ADDRESS: 'mail.paper.example' }, /^SMTP_ADDRESS is set, so MAILER_FROM_ADDRESS must give/],
  [{ ...ONCE, SMTP_URL: 'smtp://other.example' }, /^SMTP_URL and SMTP_ADDRESS are both set/],
  [{ NEWSLETTER_SMTP_URL: 'https://bulk.example' }, /NEWSLETTER_SMTP_URL/],
  [{ NEWSLETTER_RATE: '0' }, /NEWSLETTER_RATE/],
  [{ NEWSLETTER_RETURN_DOMAIN: 'a b' }, /NEWSLETTER_RETURN_DOMAIN/],
  [{ SECRET_KEY_BASE: 'short' }, /SECRET_KEY_BASE/],
  [{ NUM_CPUS: '0' }, /NUM_CPUS/],
  [{ BACKUP_URL: './copies' }, /^BACKUP_URL must be an absolute path/],
  [{ BACKUP_URL: '/srv/paper/backups', DATA_DIR: '/srv/paper' }, /^BACKUP_URL is in DATA_DIR/],
  [{ BACKUP_URL: 's3://s3.example/papers' }, /^BACKUP_URL has no key and secret/],
  [{ BACKUP_KEY: 'age1public' }, /BACKUP_KEY: must be a key of age/],
])('%j is refused with a sentence (P-140, P-202)', (variables, sentence) => {
  expect(() => readEnv(variables)).toThrow(sentence)
})

test('a server that listens to others needs no TLS where its address is this machine', () => {
  const local = readEnv({ HOST: '0.0.0.0', PORT: '80', SITE_URL: 'http://localhost', DISABLE_SSL: 'true' })
  expect(local).toMatchObject({ siteUrl: 'http://localhost', isReachable: false, port: 80 })
  expect(readEnv({ ...PUBLIC, HOST: '::', DISABLE_SSL: 'false' })).toMatchObject({ isReachable: true, host: '::' })
})

test('the mail server of ONCE becomes an address that takes a password only over TLS', () => {
  const login = { SMTP_USERNAME: 'desk@paper.example', SMTP_PASSWORD: 'a/b:c@d ?#é' }
  const url = (more: Record<string, string>) => new URL(readEnv({ ...ONCE, ...more }).smtpUrl ?? '')
  expect(url({}).href).toBe('smtp://mail.paper.example:587')
  expect(url({ SMTP_PORT: '25', SMTP_USERNAME: '' }).href).toBe('smtp://mail.paper.example:25')
  expect(url({ SMTP_PORT: '465', ...login }).protocol).toBe('smtps:')
  const submission = url(login)
  expect(submission.search).toBe('?requireTLS=true')
  expect([submission.username, submission.password].map(decodeURIComponent)).toEqual(Object.values(login))
  expect(readEnv(ONCE).mailFrom).toBe('desk@paper.example')
  expect(readEnv({ ...ONCE, MAIL_FROM: '"The Halyard" <desk@halyard.example>' }).mailFrom).toMatch(/^"The Halyard"/)
})

test('two processors carry one front and one renderer, unless WORKERS says otherwise', () => {
  const workers = (more: Record<string, string>) => readEnv(more).workers
  expect(['0.5', '1', '2', '3', '4', '64'].map((NUM_CPUS) => workers({ NUM_CPUS }))).toEqual([1, 1, 1, 1, 2, 16])
  expect(workers({ NUM_CPUS: '8', WORKERS: '2' })).toBe(2)
})

test('a bucket takes its key and secret from the address or from the variables of S3', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'AK', AWS_SECRET_ACCESS_KEY: 'a/b%c+d' }
  const { backupUrl } = readEnv({ ...keys, BACKUP_URL: 's3://s3.example/papers/halyard?region=eu' })
  expect(parseBackupPlace(backupUrl ?? '')).toMatchObject({ accessKey: 'AK', secretKey: 'a/b%c+d', prefix: 'halyard/' })
  const own = readEnv({ ...keys, BACKUP_URL: 's3://B:c@s3.example/papers' }).backupUrl
  expect(parseBackupPlace(own ?? '')).toMatchObject({ accessKey: 'B', secretKey: 'c' })
})
