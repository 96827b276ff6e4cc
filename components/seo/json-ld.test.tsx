import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { JsonLd, scriptSafeJson } from '#components/seo/json-ld.tsx'

const nasty = { headline: '</script><!-- <script>alert(1)</script> & \u2028\u2029 ]]>' }

it('writes nothing that could end the element (P-151)', () => {
  const markup = renderToStaticMarkup(<JsonLd graph={nasty} />)
  expect(markup.match(/<\/?script/g)).toHaveLength(2)
  expect(markup).not.toMatch(/<!--|&|\u2028|\u2029/)
})

it('means the same as the object', () => {
  expect(JSON.parse(scriptSafeJson(nasty))).toEqual(nasty)
})
