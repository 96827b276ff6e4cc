import { expect, it } from 'vitest'
import { shareHref, shareTarget } from '#domain/paper/share-targets.ts'

const HEADLINE = 'Why “50 % & more”? #tide'
const URL_OF = 'https://halyard.example/article/why?a=b&c=d#e'

it.each(shareTarget.options)('hands headline and address over whole: %s', (target) => {
  const address = new URL(shareHref(target, HEADLINE, URL_OF))
  const given = [...address.searchParams.values()].join(' ')
  expect(given).toContain(URL_OF)
  if (!['facebook', 'linkedin'].includes(target)) expect(given).toContain(HEADLINE)
  expect(address.hash).toBe('')
  expect(['https:', 'mailto:']).toContain(address.protocol)
})
