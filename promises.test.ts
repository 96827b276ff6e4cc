import { expect, test } from 'vitest'
import { gapsOf, promisesIn, readPromises, readTests } from '#.ci/promises.ts'

test('each promise is carried by a test, each id in a title is that of a promise, and each journey shows one', () => {
  const [promises, tests] = [readPromises(), readTests()]
  expect(promises.length).toBeGreaterThan(250)
  expect(promises.filter(({ isJourney }) => isJourney).length).toBeGreaterThan(40)
  expect(tests.length).toBeGreaterThan(500)
  expect(Object.values(gapsOf(promises, tests)).flat()).toEqual([])
})

test('what is missing on either side is named', () => {
  const id = (n: number) => `P-${n}`
  const rows = [1, 2, 3, 3].map((n) => `| ${id(n)} | promise ${n} | README | ${n === 2 ? 'journey' : ''} |`)
  const titles = [
    `test('a test (${id(1)}, ${id(9)})', () => {})`,
    `test.each([1])(\`\${one} is built at run time (${id(3)}) @journey\`, () => {})`,
    `test('a journey @journey', () => {})`,
    `// A comment (${id(2)}) carries nothing.`,
  ]
  const source = titles.join('\n')
  expect(gapsOf(promisesIn(rows.join('\n')), [{ file: 'one.spec.ts', source }])).toEqual({
    'promises without a test': [`${id(2)} promise 2`],
    'promises without a journey': [id(2)],
    'ids of two promises': [id(3)],
    'ids that no promise has': [`${id(9)} in one.spec.ts`],
    'journeys without a promise': ['${one} is built at run time', 'one.spec.ts: a tag without an id before it'],
  })
})
