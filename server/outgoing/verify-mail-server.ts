import { createTransport } from 'nodemailer'

const TIMEOUT_MS = 8_000

/**
 * Connects to an SMTP server, with TLS and a login as the URL says, and sends nothing. Rejects with the reason if one of
 * them fails.
 */
export async function verifyMailServer(smtpUrl: string): Promise<void> {
  const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  const transport = createTransport({ url: smtpUrl, ...timeouts })
  try {
    await transport.verify()
  } finally {
    transport.close()
  }
}
