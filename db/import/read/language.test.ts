import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { importNdjson } from '#db/import/ndjson.ts'
import { guessLanguage } from '#db/import/read/language-of.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { must, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const NOW = Date.UTC(2026, 10, 24)
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())

const SAID = {
  en: 'The harbour board said on Tuesday that the night ferries will run again from spring, and that fares stay as they are. Whoever lives on the islands has waited for this since the old boats were sold, and many had lost hope that they would ever sail again in their own lifetime.',
  ar: 'قالت هيئة الميناء يوم الثلاثاء إن العبارات الليلية ستعود في الربيع وإن الأسعار ستبقى كما هي.',
  de: 'Die Hafenbehörde teilte am Dienstag mit, dass die Nachtfähren ab dem Frühjahr wieder fahren und die Preise gleich bleiben. Wer auf den Inseln wohnt, hat darauf gewartet, seit die alten Schiffe verkauft wurden, und viele hatten die Hoffnung schon verloren.',
  zh: '港务局星期二表示，夜间渡轮将从春天起恢复运营，票价保持不变。',
  fr: 'L’autorité portuaire a annoncé mardi que les traversées de nuit reprendront au printemps et que les prix ne changeront pas. Ceux qui vivent sur les îles l’attendaient depuis que les anciens bateaux ont été vendus, et beaucoup avaient déjà perdu espoir.',
  es: 'La autoridad portuaria dijo el martes que los transbordadores nocturnos volverán en primavera y que los precios no cambian. Quienes viven en las islas lo esperaban desde que se vendieron los viejos barcos, y muchos ya habían perdido la esperanza.',
  he: 'רשות הנמל הודיעה ביום שלישי כי מעבורות הלילה יחזרו לפעול באביב וכי המחירים יישארו כפי שהם.',
  ko: '항만 당국은 화요일에 야간 여객선이 봄부터 다시 운항하며 요금은 그대로라고 밝혔다.',
  th: 'การท่าเรือแถลงเมื่อวันอังคารว่าเรือข้ามฟากกลางคืนจะกลับมาให้บริการอีกครั้งในฤดูใบไม้ผลิ',
}
const SHORT = {
  en: 'Night ferries run again',
  de: 'Fähren fahren wieder nachts',
  zh: '夜间渡轮恢复运营',
  fr: 'Les bacs de nuit reviennent',
}

test.each(Object.entries(SAID))('%s is told from a sentence', async (tag, text) => {
  expect(await guessLanguage(text)).toBe(tag)
})
test.each(Object.entries(SHORT))('of a headline of a few words in %s the guess is right or none', async (tag, text) => {
  expect([tag, null]).toContain(await guessLanguage(text))
})
test('of fewer than 200 Latin letters nothing is sure', async () => {
  const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0
  const short = SAID.de.slice(0, 230)
  expect([letters(short) < 200, await guessLanguage(short)]).toEqual([true, null])
})

test.each(['', 'Regen', 'ABBA', '雨', '12.4 % +3 12:30', 'https://'])('of %j nothing is sure', async (text) => {
  expect(await guessLanguage(text)).toBeNull()
})

type Fields = Record<string, unknown>
const aRecord = (id: string, body: string, fields: Fields = {}): Fields => ({
  id,
  headline: body.slice(0, 40),
  body_html: `<p>${body}</p>`,
  sections: ['world'],
  published_at: '2024-03-01T08:00:00Z',
  ...fields,
})
async function runImport(...records: Fields[]) {
  const file = path.join(room.dir, 'in.ndjson')
  fs.writeFileSync(file, records.map((one) => JSON.stringify(one)).join('\n'))
  return importNdjson(room.db, room.dir, { file }, { refused: () => {}, warned: () => {} }, NOW)
}
const working = () =>
  Object.fromEntries(
    (room.db.$client.prepare('select import_id id, language from articles').all() as Record<string, string>[]).map(
      ({ id, language }) => [id, language],
    ),
  )

test('a story is in the language that it names, else its HTML, else its words, else the paper’s; twice changes nothing (P-341)', async () => {
  must(saveSettings(room.db, SYSTEM, { language: 'en-GB' }, NOW))
  const records = [
    ...Object.entries(SAID).map(([tag, text]) => aRecord(tag, text)),
    aRecord('named', SAID.fr, { language: 'fr_ca' }),
    aRecord('wrong', SAID.fr, { language: '???' }),
    aRecord('html', SAID.de, { body_html: `<div lang="de-AT"><p>${SAID.de}</p></div>` }),
    aRecord('word', SAID.ar, { body_html: `<p lang="EN-US">${SAID.ar}</p>` }),
    aRecord('rtl', 'ABC', { headline: 'שלום', body_html: '<p dir="rtl">שלום</p>' }),
    aRecord('short', 'ABC'),
  ]
  expect(await runImport(...records)).toMatchObject({ made: records.length })
  const expected = {
    ...Object.fromEntries(Object.keys(SAID).map((tag) => [tag, tag])),
    en: 'en-GB',
    named: 'fr-CA',
    wrong: 'fr',
    html: 'de-AT',
    word: 'ar',
    rtl: 'he',
    short: 'en-GB',
  }
  expect(working()).toEqual(expected)
  const out = room.db.$client
    .prepare('select count(*) n from published p join articles a on a.id = p.article_id where a.language = p.language')
    .get()
  expect(out).toEqual({ n: records.length })
  const hash = newsHash(room.db)
  expect(await runImport(...records)).toMatchObject({ unchanged: records.length })
  expect(newsHash(room.db)).toBe(hash)
})

test('what came in before languages were read is put right by importing again; what the desk set stays', async () => {
  await runImport(aRecord('a', SAID.ar), aRecord('b', SAID.ar))
  room.db.$client.exec("update articles set language = 'en'")
  must(saveArticle(room.db, OTTILIE, { id: 2, version: 1, fields: { language: 'fa' } }, NOW))
  await runImport(aRecord('a', SAID.ar), aRecord('b', SAID.ar))
  expect(working()).toEqual({ a: 'ar', b: 'fa' })
})
