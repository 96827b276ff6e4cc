import fs from 'node:fs'
import type { Finding, WebCheck } from '#e2e/web/check.ts'
import { tools } from '#e2e/web/tools.ts'

type Issue = { issueMessage: string; severity: 'ERROR' | 'WARNING'; path: { type: string }[] }
type Validation = { validate(extracted: unknown): Promise<Issue[]> }
type Extraction = { parse(html: string): unknown }

const { default: Validator } = tools('@adobe/structured-data-validator') as {
  default: new (vocabulary?: unknown) => Validation
}
const { default: WebAutoExtractor } = tools('@marbec/web-auto-extractor') as {
  default: new (options: { addLocation: boolean; embedSource: string[] }) => Extraction
}

/**
 * Validates structured data against Google's requirements and, with a release of the schema.org vocabulary
 * (`SCHEMA_ORG`, the path of a `schemaorg-all-https.jsonld`), against schema.org itself. Without that file, only the
 * `schema-dts` types check names against the vocabulary.
 */
export const structuredData: WebCheck = async ({ pages }) => {
  const file = process.env['SCHEMA_ORG']
  const validator = new Validator(file ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined)
  const findings: Finding[] = []
  const told = pages.filter(({ html }) => html.includes('application/ld+json'))
  for (const { kind, html } of told) {
    const data = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(html)
    for (const { issueMessage, severity, path } of await validator.validate(data))
      findings.push({ of: kind, says: `${severity}: ${issueMessage} at ${path.map(({ type }) => type).join(' › ')}` })
  }
  return { checked: told.map(({ kind }) => kind), findings }
}
