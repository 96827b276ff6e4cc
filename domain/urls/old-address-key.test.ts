import { expect, test } from 'vitest'
import { canonicalPath, numberIn, oldAddressKey } from '#domain/urls/old-address-key.ts'

test.each([
  ['/2019/05/The-Quay/', '/2019/05/the-quay'],
  ['https://old.example/2019/05/the-quay', '/2019/05/the-quay'],
  ['http://www.old.example:8080/2019/05/the-quay/?utm_source=x#more', '/2019/05/the-quay'],
  ['//old.example/2019/', '/2019'],
  ['https://old.example', '/'],
  ['https://old.example/?amp', '/'],
  ['/Älter/', '/%C3%A4lter'],
  ['https://old.example/%c3%84lter', '/%C3%A4lter'],
  ['/a%CC%88lter', '/%C3%A4lter'],
  ['/%e0%a4%a8%e0%a4%a6%e0%a5%80/', '/%E0%A4%A8%E0%A4%A6%E0%A5%80'],
  ['/%7Eana/%74ides', '/~ana/tides'],
  ['/a%2Fb', '/a%2Fb'],
  ['/%ff%fe/', '/%FF%FE'],
  ['/50%25-off/', '/50%25-off'],
  ['/?p=12', '/?p=12'],
  ['https://old.example/?page_id=007&preview=true', '/?page_id=7'],
  ['/index.php?p=12', '/?p=12'],
  ['https://old.example/?utm_source=x&attachment_id=4', '/?attachment_id=4'],
  ['https://host.example/blog/?p=12', '/blog?p=12'],
  ['/?p=twelve', '/'],
  ['/wp-content/uploads/2024/03/Quay-1024x683.JPG', '/wp-content/uploads/2024/03/quay-1024x683.jpg'],
])('%s is stored as %s', (address, key) => {
  expect(oldAddressKey(address)).toBe(key)
  expect(oldAddressKey(key)).toBe(key)
})

test.each(['mailto:ana@old.example', 'javascript:alert(1)', 'http://', 'https://[::bad/'])(
  '%s is no address',
  (address) => expect(oldAddressKey(address)).toBeNull(),
)

test('the key of a key is itself, and host, case and last slash make no difference', () => {
  const key = oldAddressKey('/Sección/Página-2/')
  for (const host of ['http://old.example', 'https://www.old.example', 'HTTPS://OLD.EXAMPLE', ''])
    for (const path of ['/secci%C3%B3n/p%C3%A1gina-2', '/SECCI%c3%b3N/P%C3%81GINA-2/', '/sección/página-2/'])
      expect(oldAddressKey(host + path)).toBe(key)
})

test('the canonical path keeps escapes and loses one last slash', () => {
  expect(canonicalPath('/A/%c3%a4/')).toBe('/a/%C3%A4')
  expect(canonicalPath('/')).toBe('/')
})

test('a page is named by one of three numbers', () => {
  expect(['p=1', 'x=2&page_id=3', 'attachment_id=4&y', 'sp=5', 'p=', 'p=1a', ''].map(numberIn)).toEqual([
    'p=1',
    'page_id=3',
    'attachment_id=4',
    null,
    null,
    null,
    null,
  ])
})
