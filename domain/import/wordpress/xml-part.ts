/**
 * An XML element as far as an export needs it. `name` is canonical: `wp:post_id`, `content:encoded`, `excerpt:encoded`,
 * `dc:creator`, or without a prefix for RSS, whatever prefixes the file declares.
 */
export type XmlPart = {
  name: string
  attributes: Readonly<Record<string, string>>
  text: string
  parts: XmlPart[]
  /** True where the text was longer than the reader keeps. */
  isCut: boolean
}

/** A record of an export, such as an `<item>`, with the line on which it begins. */
export type XmlRecord = XmlPart & { line: number }

/** Text of the first part with that name; '' where there is none. Stated twice, the first one counts. */
export const textOf = (part: XmlPart, name: string): string =>
  part.parts.find((one) => one.name === name)?.text.trim() ?? ''
