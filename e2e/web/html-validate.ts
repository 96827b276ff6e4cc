import { HtmlValidate } from 'html-validate'
import type { Finding, WebCheck } from '#e2e/web/check.ts'

/** Runs html-validate's standard rules; the rules switched off here are no errors for other validators. */
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
  return { checked: pages.map(({ kind }) => kind), findings }
}
