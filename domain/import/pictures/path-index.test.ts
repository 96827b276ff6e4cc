import { expect, test } from 'vitest'
import { PathIndex } from '#domain/import/pictures/path-index.ts'
import { readingsOf } from '#domain/import/pictures/picture-path.ts'
import { uploadName } from '#domain/import/pictures/upload-name.ts'

/** The path that is found for an address; `?` before several between which nothing decides. */
function found(paths: string[], address: string, isUpload = false): string | null {
  const index = new PathIndex(paths)
  for (const reading of readingsOf(address)) {
    const result = index.find(reading, isUpload)
    if (result && 'best' in result) return paths[result.best[0] ?? -1] ?? null
    if (result) return `?${result.rivals.length}`
  }
  return null
}

test('a name is read into the upload and what was made of it', () => {
  expect(uploadName('quay-scaled-e1699999999-300x200.jpg')).toEqual({
    stem: 'quay-scaled-e1699999999-300x200',
    base: 'quay',
    edit: 'e1699999999',
    isMade: true,
    size: { width: 300, height: 200 },
    extension: 'jpg',
  })
  expect(uploadName('-300x200.jpg')).toMatchObject({ base: '-300x200', size: null })
  expect(uploadName('no-ending')).toMatchObject({ base: 'no-ending', extension: '' })
})

const UPLOADS = 'https://old.example/wp-content/uploads'
test.each([
  ['whatever the host', ['2024/03/quay.jpg'], 'https://cdn.example/x/2024/03/quay.jpg?w=300#a'],
  ['below any folder', ['backup/wp-content/uploads/2024/03/quay.jpg', 'backup/a/b.jpg'], `${UPLOADS}/2024/03/quay.jpg`],
  ['without a scheme', ['2024/03/quay.jpg'], '//old.example/wp-content/uploads/2024/03/quay.jpg'],
  [
    'of a rendition, the original',
    ['2024/03/quay.jpg', '2024/03/quay-300x200.jpg'],
    `${UPLOADS}/2024/03/quay-300x200.jpg`,
  ],
  [
    'of a rendition, the scaled one',
    ['2024/03/quay-scaled.jpg', '2024/03/quay-300x200.jpg'],
    `${UPLOADS}/2024/03/quay-300x200.jpg`,
  ],
  ['of a scaled one, the original', ['2024/03/quay.jpg'], `${UPLOADS}/2024/03/quay-scaled.jpg`],
  ['of an original, the turned one', ['2024/03/quay-rotated.jpg'], `${UPLOADS}/2024/03/quay.jpg`],
  [
    'of an original, the largest rendition',
    ['2024/03/quay-1024x683.jpg', '2024/03/quay-150x150.jpg', '2024/03/quay-768x512.jpg'],
    `${UPLOADS}/2024/03/quay.jpg`,
  ],
  [
    'of a rendition, the largest of its shape',
    ['2024/03/quay-1024x683.jpg', '2024/03/quay-1500x1500.jpg'],
    `${UPLOADS}/2024/03/quay-300x200.jpg`,
  ],
  [
    'of an edit, the edit',
    ['2024/03/quay-e1699999999.jpg', '2024/03/quay.jpg'],
    `${UPLOADS}/2024/03/quay-e1699999999-300x200.jpg`,
  ],
  [
    'of an edit, else the original',
    ['2024/03/quay.jpg', '2024/03/quay-e1700000000.jpg'],
    `${UPLOADS}/2024/03/quay-e1699999999.jpg`,
  ],
  [
    'of a rendition, another shape where there is no other',
    ['2024/03/quay-800x600.jpg', 'x.jpg'],
    `${UPLOADS}/2024/03/quay-300x300.jpg`,
  ],
  ['whose own name ends with a size', ['2024/03/a-1920x1080.jpg'], `${UPLOADS}/2024/03/a-1920x1080-300x169.jpg`],
  ['percent-encoded', ['2024/03/Über uns.jpg'], `${UPLOADS}/2024/03/%C3%9Cber%20uns.jpg`],
  ['encoded twice', ['2024/03/über.jpg'], `${UPLOADS}/2024/03/%25C3%25BCber.jpg`],
  ['whose file is named by its encoding', ['2024/03/%C3%BCber.jpg'], `${UPLOADS}/2024/03/%C3%BCber.jpg`],
  ['in another Unicode form', ['2024/03/u\u0308ber.jpg'], `${UPLOADS}/2024/03/\u00fcber.jpg`],
  ['in another case', ['2024/03/QUAY.JPG'], `${UPLOADS}/2024/03/quay.jpg`],
  ['in the same case first', ['2024/03/Quay.jpg', '2024/03/quay.jpg'], `${UPLOADS}/2024/03/Quay.jpg`],
  ['with a % that encodes nothing', ['2024/03/100%.jpg'], `${UPLOADS}/2024/03/100%.jpg`],
  ['with the ending of a plug-in', ['2024/03/quay.jpg'], `${UPLOADS}/2024/03/quay.jpg.webp`],
  [
    'of one site of several',
    ['sites/3/2024/03/quay.jpg', 'sites/2/2024/03/quay.jpg'],
    `${UPLOADS}/sites/3/2024/03/quay.jpg`,
  ],
  [
    'of Ghost in a smaller copy',
    ['content/images/2024/03/quay.jpg', 'content/images/size/w600/2024/03/quay.jpg'],
    '__GHOST_URL__/content/images/size/w600/2024/03/quay.jpg',
  ],
  [
    'of Ghost, whose copies are in folders',
    ['2024/03/quay.jpg', 'size/w600/2024/03/quay.jpg', 'size/w1000/format/webp/2024/03/quay.jpg'],
    '/content/images/2024/03/quay.jpg',
  ],
  ['in a flat folder', ['pictures/quay.jpg', 'pictures/b.jpg'], `${UPLOADS}/2024/03/quay.jpg`],
  ['of a story in a flat folder', ['cover.jpg'], 'posts/a/cover.jpg'],
  ['by its name alone', ['2024/03/quay.jpg', '2024/03/b.jpg', 'c.jpg'], 'quay.jpg'],
])('the file of an address %s', (_, paths, address) => {
  // The file that is meant is the first one.
  expect(found(paths.toReversed(), address)).toBe(paths[0])
  expect(found(paths, address)).toBe(paths[0])
})

test.each([
  ['another month', ['2023/01/quay.jpg', 'b.jpg'], `${UPLOADS}/2024/03/quay.jpg`, null],
  ['another ending', ['2024/03/quay.png'], `${UPLOADS}/2024/03/quay.jpg`, null],
  ['another folder of an archive', ['posts/b/cover.jpg'], 'posts/a/cover.jpg', null],
  ['a file beside the folders of an archive', ['cover.jpg', 'posts/b/x.jpg'], 'posts/a/cover.jpg', null],
  ['two folders', ['a/quay.jpg', 'b/quay.jpg'], 'quay.jpg', '?2'],
  ['two months of one name', ['2024/03/quay.jpg', '2023/01/quay.jpg'], '/images/quay.jpg', null],
  ['two files that differ in case', ['2024/03/Quay.jpg', '2024/03/QUAY.jpg'], `${UPLOADS}/2024/03/quay.jpg`, '?2'],
  ['two sites', ['sites/3/2024/03/quay.jpg', 'sites/2/2024/03/quay.jpg'], `${UPLOADS}/2024/03/quay.jpg`, '?2'],
])('no guess: %s', (_, paths, address, expected) => {
  expect(found(paths, address)).toBe(expected)
})

test('an address that is known to be an upload is no rendition of another one', () => {
  const paths = ['2024/03/a.jpg', '2024/03/a-800x600.jpg', '2024/03/a-800x600-300x225.jpg']
  expect(found(paths, `${UPLOADS}/2024/03/a-800x600.jpg`, true)).toBe('2024/03/a-800x600.jpg')
  expect(found([paths[0]!, paths[2]!], `${UPLOADS}/2024/03/a-800x600.jpg`, true)).toBe(paths[2])
  expect(found([paths[0]!], `${UPLOADS}/2024/03/a-800x600.jpg`, true)).toBe(null)
})
