import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { fitLines } from '#db/media/card/lines.ts'
import { pathOfCard } from '#db/media/card/path-of-card.ts'
import { lengthOf, outlinesOf, typed } from '#db/media/card/typed.ts'
import { closeDecoder, cutShareCard, drawShareCard } from '#db/media/decoder.ts'
import { contrast } from '#domain/article/fields/contrast.ts'
import type { Card } from '#domain/card/card.ts'

const CARD: Card = {
  title: 'Night trains return',
  language: 'en',
  label: 'World',
  line: '',
  colour: '#1b4f8f',
  paper: 'The Halyard',
  logo: null,
}
const LONG = 'How the harbour board, three shipping lines and a retired pilot agreed on a timetable that nobody likes '

afterAll(closeDecoder)

async function drawn(card: Partial<Card>, logo: Uint8Array | null = null) {
  const answer = await drawShareCard({ ...CARD, ...card }, logo)
  if (!answer.ok) throw new Error(answer.code)
  const { data, info } = await sharp(Buffer.from(answer.value))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
  /** Number of dark pixels in a rectangle. */
  const ink = (left: number, top: number, right: number, bottom: number) => {
    let count = 0
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if ((at(x, y)[1] ?? 255) < 100) count++
    return count
  }
  return { png: Buffer.from(answer.value), info, at, ink }
}

test('a card has its size, its section’s colour, a headline and the paper’s name, and is the same each time', async () => {
  const { png, info, at, ink } = await drawn({})
  expect([info.width, info.height]).toEqual([1_200, 630])
  expect(png.length).toBeLessThan(80_000)
  expect(at(600, 5)).toEqual([0x1b, 0x4f, 0x8f])
  expect(at(600, 625)).toEqual([0xfd, 0xfc, 0xf9])
  expect(ink(72, 140, 1_128, 500)).toBeGreaterThan(5_000)
  expect(ink(72, 540, 500, 610)).toBeGreaterThan(500)
  // Nothing in its margins.
  expect(ink(0, 20, 60, 630) + ink(1_140, 20, 1_200, 630)).toBe(0)
  expect((await drawn({})).png.equals(png)).toBe(true)
})

test('right-to-left text begins at the right', async () => {
  const { ink } = await drawn({ title: 'عودة القطارات', language: 'ar' })
  expect(ink(900, 140, 1_128, 500)).toBeGreaterThan(ink(72, 140, 300, 500))
})

test('markup is a headline like any other', async () => {
  expect((await drawn({ title: '</svg><text>&amp; “x”' })).info.width).toBe(1_200)
})

test('a logo replaces the name', async () => {
  const logo = await sharp({ create: { width: 800, height: 100, channels: 3, background: '#ff0000' } })
    .webp()
    .toBuffer()
  expect((await drawn({}, logo)).at(200, 572)[0]).toBeGreaterThan(240)
})

test('headline and name stand over a picture, and read where it is white', async () => {
  const white = await sharp({ create: { width: 1_200, height: 675, channels: 3, background: '#ffffff' } })
    .webp()
    .toBuffer()
  const { png, info, at } = await drawn({ over: 'a' }, white)
  expect([info.width, info.height]).toEqual([1_200, 630])
  expect([...png.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
  expect(at(600, 20)[0]).toBeGreaterThan(250)
  // The ground beside the words, at the height of the headline and of the name, against white words.
  for (const y of [480, 560]) {
    const [red = 255] = at(1_190, y)
    expect(contrast('#ffffff', `#${red.toString(16).padStart(2, '0').repeat(3)}`)).toBeGreaterThan(4.5)
  }
  const row = Array.from({ length: 1_000 }, (_, x) => at(72 + x, 500)[0] ?? 0)
  expect(Math.max(...row)).toBeGreaterThan(240)
})

test('a script without a face of ours leaves the words away, and draws no boxes', async () => {
  const title = 'མཚན་མོའི་རི་ལི་'
  expect(await typed(title, 'bo')).toBeNull()
  const { png } = await drawn({ title, language: 'bo' })
  expect(png.equals((await drawn({ title: 'World', label: '' })).png)).toBe(true)
  // Not even the names can be drawn, so it shows the icon of a paper without a letter.
  const bare = await drawn({ title, language: 'bo', label: '', paper: title })
  expect(bare.ink(435, 150, 765, 480)).toBeGreaterThan(20_000)
})

const SCRIPTS: [language: string, text: string][] = [
  ['en', 'Night trains “return” – 11 years late; £3m, ½ <b> & more… © ™'],
  ['vi', 'Tàu đêm trở lại cảng sau mười một năm vắng bóng'],
  ['pl', 'Łódź: żółć, gęślą jaźń'],
  ['ru', 'Ночные поезда возвращаются в порт'],
  ['el', 'Τα νυχτερινά τρένα επιστρέφουν'],
  ['ar', 'عودة القطارات الليلية إلى Port Hallin بعد 11 عاماً'],
  ['fa', 'قطارهای شبانه پس از ۱۱ سال بازگشتند؛ گزارش'],
  ['he', 'רכבות הלילה חוזרות לנמל'],
  ['hi', 'ग्यारह साल बाद लौटीं रात की रेलगाड़ियाँ'],
  ['bn', 'এগারো বছর পর রাতের ট্রেন ফিরল'],
  ['ta', 'இரவு ரயில்கள் திரும்பின'],
  ['th', 'รถไฟกลางคืนกลับมายังเมืองท่า'],
  ['ka', 'ღამის მატარებლები ბრუნდება'],
  ['hy', 'Գիշերային գնացքները վերադառնում են'],
  ['am', 'የሌሊት ባቡሮች ተመለሱ'],
  ['zh', '港口罢工进入第三周，渡轮公司与工会仍未达成协议'],
  ['zh-TW', '港口罷工進入第三週，渡輪公司與工會「仍未」達成協議'],
  ['ja', '夜行列車が港町に戻る——十一年ぶりの運行再開'],
  ['ko', '야간열차가 11년 만에 돌아온다'],
]

test.each(SCRIPTS)('every character of %s has a face', async (language, text) => {
  const one = await typed(text, language)
  expect(one?.text).toBe(text)
  expect(one?.faces).toHaveLength(text.length)
})

test('joined letters are drawn, and emoji are left out', async () => {
  expect((await typed('The ﬁnest oﬃce, cafe\u0301', 'en'))?.text).toBe('The finest office, café')
  expect((await typed('Harbour 🚢 opens ❤️ again 👩‍👩‍👧 🇳🇴 1️⃣', 'en'))?.text).toBe('Harbour opens again 1')
  expect(await typed('🚢', 'en')).toBeNull()
})

test('Latin words within Arabic text run left to right', async () => {
  const text = 'إلى Port بعد'
  const of = await typed(text, 'ar')
  if (!of) throw new Error('not typed')
  expect(of.isRightToLeft).toBe(true)
  const at = { x: 0, y: 0, size: 100 }
  // The last word of the sentence is the first from the left.
  const port = outlinesOf(of, { start: 4, end: 8 }, { ...at, x: lengthOf(of, 8, text.length) * 100 })
  expect(outlinesOf(of, { start: 0, end: text.length }, at)).toContain(port)
})

const ROOM = { width: 1_056, height: 350, sizes: [104, 72, 48] }

test.each([
  ['a short one large, on one line', 'Night trains return', 104, 1],
  ['a long one smaller', LONG, 72, 4],
])('%s', async (_, text, size, lines) => {
  const set = await fitLines(text, 'en', ROOM)
  expect([set?.size, set?.lines.length]).toEqual([size, lines])
})

test.each([
  ['far too long', LONG.repeat(5), 'en'],
  ['far too long without spaces', '港口罢工进入第三周渡轮公司与工会仍未就夜间航班达成协议'.repeat(12), 'zh'],
  ['one endless word', 'a'.repeat(700), 'en'],
  ['far too long from the right', 'عودة القطارات الليلية إلى الميناء بعد غياب '.repeat(12), 'ar'],
])('%s: fits all the same, with an ellipsis', async (_, text, language) => {
  const set = await fitLines(text, language, ROOM)
  if (!set) throw new Error('not set')
  expect(set.size).toBe(48)
  expect(set.of.text).toMatch(/[^\s\p{P}]…$/u)
  expect(set.lines.length * set.of.leading * set.size).toBeLessThanOrEqual(ROOM.height)
  for (const line of set.lines) expect(line.length * set.size).toBeLessThanOrEqual(ROOM.width + 1)
  // As much of it as there is room for.
  expect((set.lines.length + 1) * set.of.leading * set.size).toBeGreaterThan(ROOM.height)
})

test('lines are about equally long', async () => {
  const set = await fitLines('Harbour board agrees to let night trains return', 'en', { ...ROOM, sizes: [72] })
  const lengths = set?.lines.map((line) => line.length) ?? []
  expect(lengths).toHaveLength(2)
  expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(0.75)
})

test('a picture loses its edges, above and below alike, and is no larger than it was', async () => {
  const stripe = (top: number, height: number, background: string) => ({
    input: { create: { width: 1_200, height, channels: 3, background } as const },
    left: 0,
    top,
  })
  const ground = sharp({ create: { width: 1_200, height: 675, channels: 3, background: '#00ff00' } })
  const bytes = await ground
    .composite([stripe(0, 20, '#ff0000'), stripe(655, 20, '#ff0000')])
    .webp()
    .toBuffer()
  const made = await cutShareCard(bytes)
  if (!made.ok) throw new Error(made.code)
  const { data, info } = await sharp(Buffer.from(made.value)).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height, (await sharp(Buffer.from(made.value)).metadata()).format]).toEqual([
    1_200,
    630,
    'jpeg',
  ])
  for (const row of [4, 625]) expect(data[(row * 1_200 + 600) * 3], `row ${row}`).toBeLessThan(60)
})

test('the address of a card depends on all that it shows', () => {
  const others = [
    { title: 'x' },
    { language: 'de' },
    { label: 'x' },
    { line: 'x' },
    { colour: '#000000' },
    { paper: 'x' },
    { logo: { file: 'x', widths: [1] } },
  ]
  const story = { of: 'story', id: 12 } as const
  const cards = [CARD, ...others.map((one) => ({ ...CARD, ...one })), { crop: 'a' }, { crop: 'b' }]
  expect(new Set(cards.map((card) => pathOfCard(story, card))).size).toBe(cards.length)
  expect(pathOfCard(story, { ...CARD })).toMatch(/^\/cards\/story-12-[0-9a-f]{16}\.png$/)
  expect(pathOfCard(story, { crop: 'a' })).toMatch(/^\/cards\/story-12-[0-9a-f]{16}\.jpg$/)
})
