const ESCAPED: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** Serialises JSON for a script element, escaped so that nothing in it can end the element or begin a comment. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (found) => ESCAPED[found] ?? found)
}

/** Data for programs, which nothing runs. On readers' pages, text bypasses React's escaping only here. */
export function JsonData({ id, data }: { id: string; data: object }) {
  const __html = scriptSafeJson(data)
  return <script type="application/json" id={id} data-keep="" dangerouslySetInnerHTML={{ __html }} />
}

/** Structured data (JSON-LD). */
export function JsonLd({ graph }: { graph: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafeJson(graph) }} />
}
