import { HtmlValidate } from 'html-validate'
import type { Finding, WebCheck } from '#e2e/web/check.ts'

/** html-validate’s standard rules; none of ours switches off what a validator would call an error. */
export const htmlValidate: WebCheck = async ({ pages }) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'error', 'require-sri': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  })
  const findings: Finding[] = []
  for (const { kind, html } of pages) {
    const { results } = await validator.validateString(html)
    for (const { ruleId, message } of results.flatMap((one) => one.messages))
      findings.push({ of: kind, says: `${ruleId}: ${message}` })
  }
  return { looked: pages.map(({ kind }) => kind), findings }
}
