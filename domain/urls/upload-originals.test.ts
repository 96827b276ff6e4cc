import { expect, test } from 'vitest'
import { editedUploads, uploadOriginals } from '#domain/urls/upload-originals.ts'

const folder = '/wp-content/uploads/2024/03'
const originals = (name: string) => uploadOriginals(`${folder}/${name}`).map((one) => one.slice(folder.length + 1))

test.each([
  ['quay-1024x683.jpg', 'quay.jpg', 'quay-scaled.jpg', 'quay-rotated.jpg'],
  ['quay.jpg', 'quay-scaled.jpg', 'quay-rotated.jpg'],
  ['quay-scaled.jpg', 'quay.jpg', 'quay-rotated.jpg'],
  ['quay-e1699999999-300x200.jpg', 'quay-e1699999999.jpg', 'quay.jpg', 'quay-scaled.jpg', 'quay-rotated.jpg'],
  ['quay-150x150@2x.png', 'quay.png', 'quay-scaled.png', 'quay-rotated.png'],
  ['quay-300x200.jpg.webp', 'quay-300x200.jpg', 'quay.jpg', 'quay-scaled.jpg', 'quay-rotated.jpg'],
])('%s may be a rendition', (name, ...expected) => expect(originals(name)).toEqual(expected))

test('what Ghost resized lies in a folder of sizes', () => {
  const plain = '/content/images/2024/03/quay.jpg'
  for (const way of ['size/w1000/', 'size/w600h400/', 'size/w600/format/webp/', 'format/avif/'])
    expect(uploadOriginals(plain.replace('/2024', `/${way}2024`))[0]).toBe(plain)
})

test('what is no picture has no originals', () => {
  expect(uploadOriginals('/2024/03/quay-300x200')).toEqual([])
  expect(editedUploads('/2024/03/quay')).toBeNull()
})

test('edited versions are found by the name that they begin with, and no other names are', () => {
  const found = editedUploads('/u/quay-1024x683.jpg')
  const isOne = (key: string) => found !== null && found.from <= key && key < found.to && found.isOne(key)
  expect(isOne('/u/quay-e1699999999.jpg')).toBe(true)
  expect(isOne('/u/quay-e1699999999123.jpg')).toBe(true)
  for (const key of ['/u/quay-e1.jpg', '/u/quay-e1699999999.png', '/u/quay-e1699999999-2.jpg', '/u/quay.jpg'])
    expect(isOne(key)).toBe(false)
})
