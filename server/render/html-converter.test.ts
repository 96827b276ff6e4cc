import { afterEach, expect, test } from 'vitest'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { ok } from '#domain/result.ts'
import { htmlConverter } from '#server/render/html-converter.ts'

const open: ReturnType<typeof htmlConverter>[] = []
function converterOf(options: Parameters<typeof htmlConverter>[0] = {}) {
  const converter = htmlConverter({ limitMs: 30_000, ...options })
  open.push(converter)
  return converter.convert
}

afterEach(async () => {
  for (const { close } of open.splice(0)) await close()
})

test('the thread answers what a conversion here answers', async () => {
  const html = '<h2>Tides</h2><p>The <b>ferry</b> left.</p><script>x</script>'
  expect(await converterOf()(html)).toEqual(ok(documentFromHtml(html)))
})

test('a text that takes longer than the limit is refused, and the next one is converted (P-119)', async () => {
  const convert = converterOf({ limitMs: 150 })
  const html = '<table><tr><td>a<td>'.repeat(40) + '<b>a</b>b '.repeat(390_000)
  expect(await convert(html)).toMatchObject({ ok: false, code: 'conversion-took-too-long' })
  expect(await convert('<p>a')).toMatchObject({ ok: true })
})

test('the queue is bounded, and further requests are refused as busy', async () => {
  const convert = converterOf({ inLine: 1 })
  const results = await Promise.all(['<p>a', '<p>b', '<p>c'].map(convert))
  expect(results.map((result) => (result.ok ? 'ok' : result.code))).toEqual(['ok', 'ok', 'busy'])
})
