import type { RecallStory } from '#db/queries/search/testing/recall/recall-set.ts'

/** Searches that archives of other papers showed to fail. */
export const FOREIGN_KINDS = ['compound', 'inflection', 'headline', 'width'] as const
export type ForeignQuery = { kind: (typeof FOREIGN_KINDS)[number]; typed: string; language: string; words: string[] }

const ends: Record<string, string> = {
  Lücke: 'Sicherheitslücke Versorgungslücken Zahnlücke',
  Hafen: 'Fischereihafen Yachthafen Binnenhäfen',
  Haus: 'Krankenhaus Rathaus Gewächshäuser',
  Brücke: 'Eisenbahnbrücke Hängebrücken',
  Schule: 'Grundschule Abendschulen',
  Garten: 'Kindergarten Schrebergärten',
  Steuer: 'Gewerbesteuer Grundsteuern',
  Strom: 'Ökostrom Industriestrom',
  Bericht: 'Prüfbericht Jahresberichte',
  Wahl: 'Kommunalwahl Bürgermeisterwahlen',
  Preis: 'Literaturpreis Brotpreise',
  Schiff: 'Containerschiff Segelschiffe',
  Wasser: 'Trinkwasser Hochwassers',
  Arzt: 'Hausarzt Fachärzte',
  Minister: 'Finanzminister Verkehrsministers',
  Vertrag: 'Mietvertrag Arbeitsverträge',
  Straße: 'Hauptstraße Uferstraßen',
  Kirche: 'Dorfkirche Klosterkirchen',
  Kraft: 'Windkraft Lehrkräfte',
  Gesetz: 'Klimaschutzgesetz Mietgesetze',
  Rat: 'Gemeinderat Betriebsräte',
  Amt: 'Standesamt Finanzämter',
  Fabrik: 'Papierfabrik Zuckerfabriken',
  Leiter: 'Projektleiter Schulleiterin',
}
const russian: Record<string, string> = {
  город: 'города городе городов',
  города: 'город городам',
  корабль: 'корабля корабли кораблей',
  мост: 'моста мосту мостов',
  школа: 'школы школе школу',
  школы: 'школа школах',
  газета: 'газеты газету газетой',
  рыбак: 'рыбаки рыбаков рыбаками',
  рыбаки: 'рыбак рыбака',
  выборы: 'выборов выборам выборах',
  министр: 'министра министром министры',
  закон: 'закона законы законом',
  завод: 'завода заводе заводы',
  река: 'реки реке рекой',
  остров: 'острова островах',
  новая: 'новый нового новые',
  морской: 'морская морские морских',
  строит: 'строить строят строил',
  открыли: 'открыл открыла',
  учитель: 'учителя учителей',
  ёлка: 'елка елки ёлки',
  маяк: 'маяка маяки маяком',
}
/** Words of a headline of long ago that many newer stories have in their text. */
const headlines: [string, string][] = [
  ['Harbour wall', 'gives way'],
  ['Night ferry', 'turns back'],
  ['Glass works', 'close for good'],
  ['Salt tax', 'splits the council'],
  ['Orchard law', 'passes at dawn'],
  ['Stone bridge', 'opens again'],
  ['Wool market', 'moves inland'],
  ['Tide mill', 'grinds once more'],
  ['Copper mine', 'floods'],
  ['Signal tower', 'falls silent'],
  ['River toll', 'doubles'],
  ['School choir', 'sings abroad'],
  ['Winter fair', 'lasts longer'],
  ['Grain store', 'burns'],
  ['Coal pier', 'becomes a park'],
  ['Fish auction', 'goes online'],
  ['Town clock', 'runs backwards'],
  ['Paper boat', 'crosses the bay'],
  ['Field hospital', 'leaves'],
  ['Ice road', 'holds'],
]
const kana: Record<string, string> = {
  カタカナ: 'ｶﾀｶﾅ',
  ガス: 'ｶﾞｽ',
  パン: 'ﾊﾟﾝ',
  ニュース: 'ﾆｭｰｽ',
  テレビ: 'ﾃﾚﾋﾞ',
  ホテル: 'ﾎﾃﾙ',
  ビール: 'ﾋﾞｰﾙ',
  ケーブル: 'ｹｰﾌﾞﾙ',
  トンネル: 'ﾄﾝﾈﾙ',
  ABC: 'ＡＢＣ',
}

const wordsOf = (list: string) => list.split(' ')
type Made = { language: string; stories: RecallStory[]; queries: ForeignQuery[] }
const query = (kind: ForeignQuery['kind'], language: string) => (typed: string, words: string[]) => ({
  kind,
  language,
  typed,
  words,
})

const inText = (language: string, sentence: (word: string) => string, kind: ForeignQuery['kind']) => {
  const of = query(kind, language)
  return (table: Record<string, string>): Made => ({
    language,
    stories: Object.values(table).flatMap((list) =>
      wordsOf(list).map((word): RecallStory => [sentence('').trim(), '', sentence(word), 0]),
    ),
    queries: Object.entries(table).map(([typed, list]) => of(typed, wordsOf(list))),
  })
}

/** Each word of kana in both widths, asked for in both. */
const widths: Made = {
  language: 'ja',
  stories: Object.entries(kana).flatMap(([full, half]) =>
    [full, half].map((word): RecallStory => ['港の話', '', `今日は${word}の話です。`, 0]),
  ),
  queries: Object.entries(kana).flatMap(([full, half]) =>
    [full, half].map((typed) => query('width', 'ja')(typed, [full, half])),
  ),
}

/** A headline of long ago, and sixteen newer stories that have its words in their text. */
const remembered: Made = {
  language: 'en',
  stories: headlines.flatMap(([words, rest]): RecallStory[] => [
    ...Array.from({ length: 16 }, (_, n): RecallStory => {
      const [first = '', second = ''] = wordsOf(words.toLowerCase())
      return [`Notes of week ${n + 1}`, '', `A ${second} was named, and later a ${first}.`, 0]
    }),
    [`${words} ${rest}`, '', 'It was long ago.', 0],
  ]),
  queries: headlines.map(([words, rest]) => query('headline', 'en')(words.toLowerCase(), [`${words} ${rest}`])),
}

export const FOREIGN: readonly Made[] = [
  inText('de', (word) => `Der Ort nennt ${word} nicht gern.`, 'compound')(ends),
  inText('ru', (word) => `Сегодня рядом ${word} ничего нет.`, 'inflection')(russian),
  remembered,
  widths,
]
