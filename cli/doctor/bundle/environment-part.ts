/** Variables whose values tell nothing secret, with the only form in which a value is repeated. */
const WITH_VALUE: Readonly<Record<string, RegExp>> = {
  SITE_URL: /^https?:\/\/[\w.:[\]-]+\/?$/,
  PORT: /^\d{1,5}$/,
  HOST: /^[\d.:[\]]+$|^localhost$/,
  TRUSTED_PROXIES: /^[\d.:/a-f,\s]*$/i,
  WORKERS: /^\d{1,2}$/,
  LOG_LEVEL: /^(?:debug|info|warn|error)$/,
  NEXT_DIST_DIR: /^\.next[\w-]*$/,
  READS_EVERY_SECONDS: /^\d{1,4}$/,
  PAGE_STORE_MB: /^\d{1,7}$/,
  PAGE_STORE_FILL: /^(?:true|false|1|0|yes|no|on|off)$/i,
  TEST_PAGES: /^(?:true|false|1|0|yes|no|on|off)$/i,
  NEWSLETTER_RATE: /^[\d.]{1,8}$/,
  NEWSLETTER_WARM_UP: /^(?:true|false|1|0|yes|no|on|off)$/i,
  NEWSLETTER_SIGNED: /^(?:true|false|1|0|yes|no|on|off)$/i,
  DISABLE_SSL: /^(?:true|false|1|0|yes|no|on|off)$/i,
  NUM_CPUS: /^[\d.]{1,5}$/,
  SMTP_PORT: /^\d{1,5}$/,
  NODE_ENV: /^(?:production|development|test)$/,
}
/** Variables of which only the name is included. A test compares both lists with `env.ts`. */
const NAMED =
  'DATA_DIR PURGE_URL METRICS_TOKEN RELEASES_URL BACKUP_URL BACKUP_KEY SECRET_KEY_BASE SMTP_URL NEWSLETTER_SMTP_URL NEWSLETTER_RETURN_DOMAIN MAIL_FROM NEWSLETTER_RETURNS NEWSLETTER_SNS_TOPIC NEWSLETTER_MAILGUN_KEY NEWSLETTER_WEBHOOK_SECRET SMTP_ADDRESS SMTP_USERNAME SMTP_PASSWORD MAILER_FROM_ADDRESS AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY'.split(
    ' ',
  )
export const KNOWN_VARIABLES: readonly string[] = [...Object.keys(WITH_VALUE), ...NAMED]

/** The variables that Broadsheet reads: a value if it is known to be harmless, otherwise whether it is set. */
export const environmentPart = (variables: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    KNOWN_VARIABLES.map((name) => {
      const value = variables[name] ?? ''
      if (value === '') return [name, '(not set)']
      return [name, WITH_VALUE[name]?.test(value) ? value : '(set)']
    }),
  )
