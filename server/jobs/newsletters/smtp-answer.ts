/**
 * The result of one attempt over SMTP. `unreached`: nothing is said about the letter, the server could not be used;
 * `barred`: it does not want us, or this sender, whoever the letter is for.
 */
export type SmtpAnswer = {
  state: 'accepted' | 'later' | 'refused' | 'unknown' | 'unreached' | 'barred'
  code: number | null
  /** Words of the server, without any address. */
  text: string
}

/** Error of nodemailer: `command` is the stage, `responseCode` the server’s reply, if there was one. */
type SmtpError = { message?: unknown; response?: unknown; responseCode?: unknown; command?: unknown; code?: unknown }

/** Removes every address: what is stored or logged must not have one. */
export const withoutAddresses = (text: string): string => text.replaceAll(/[^\s<>:;,"]+@[^\s<>;,"]+/g, '…')

export const acceptedBy = (response: string): SmtpAnswer => ({
  state: 'accepted',
  code: Number(/^\d{3}/.exec(response)?.[0] ?? 250),
  text: withoutAddresses(response),
})

/** The number under which the server keeps the letter, if it says one. */
export const queueIdIn = (text: string): string | null =>
  /\bqueued(?: mail)?(?: as)?:? *\(?((?=[\w.-]*\d)[\w.-]{4,64})/i.exec(text)?.[1] ?? null

/**
 * Classes a failed attempt. `wasRead`: the server had asked for the letter’s bytes, so that it may have taken it: without
 * a reply after that its fate is unknown, and only a reply makes it later or refused. A reply before the recipient was
 * named (greeting, login, `MAIL FROM` for good) is about us and says nothing about the reader.
 */
export function answerOf(error: unknown, wasRead: boolean): SmtpAnswer {
  const { message, response, responseCode, command, code: kind }: SmtpError = Object(error)
  const text = withoutAddresses(String(response ?? message ?? error))
  const reply = typeof responseCode === 'number' && responseCode >= 400 && responseCode < 600 ? responseCode : null
  if (reply === null) {
    if (wasRead) return { state: 'unknown', code: null, text }
    // Nodemailer itself refuses an address that SMTP cannot say.
    return { state: kind === 'EENVELOPE' ? 'refused' : 'unreached', code: null, text }
  }
  // 503 says that the session was in another state, 421 that it ends.
  if (reply < 500 || reply === 503) {
    const isAboutLetter =
      wasRead || command === 'RCPT TO' || command === 'MAIL FROM' || command === 'DATA' || reply === 421
    return { state: isAboutLetter ? 'later' : 'unreached', code: reply, text }
  }
  const isAboutReader = wasRead || command === 'RCPT TO' || command === 'DATA'
  return { state: isAboutReader ? 'refused' : 'barred', code: reply, text }
}
