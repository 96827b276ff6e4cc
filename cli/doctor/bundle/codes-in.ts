import os from 'node:os'

/** Codes of Node and of nodemailer beside those of the system. */
const NODE = ['ENOTFOUND', 'EAI_AGAIN', 'EAUTH', 'ECONNECTION', 'ETLS', 'EENVELOPE', 'EMESSAGE', 'EPROTOCOL', 'ESOCKET']
const KNOWN: ReadonlySet<string> = new Set([...Object.keys(os.constants.errno), ...NODE])

/** The codes in the text of an error: of SQLite, of the system, of HTTP and SMTP. Nothing else of the text. */
export const codesIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\bSQLITE_[A-Z]{2,12}(?:_[A-Z]{2,12})?\b|\bE[A-Z_]{2,14}\b|\b[45]\d\d\b/g)]
      .map(([code]) => code)
      .filter((code) => !code.startsWith('E') || KNOWN.has(code)),
  ),
]
