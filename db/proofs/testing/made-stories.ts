import type { JudgedStory, StoryWords } from '#domain/republish/judge/judge-copy.ts'

/** Picks by a seeded generator. */
export function pickerFrom(random: () => number) {
  const below = (n: number): number => Math.floor(random() * n)
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T
  return { below, pick, isOnce: (share: number) => random() < share }
}
export type Picker = ReturnType<typeof pickerFrom>

type Paragraphs = string[][]
/** A state of a made story: a list of sentences for each paragraph. */
export type Version = { headline: string; standfirst: string; paragraphs: Paragraphs }
export type MadeStory = {
  judged: JudgedStory
  /** Every public version since the copy was taken, the newest last. */
  versions: Version[]
  note: string | null
  /** The paragraph of the only change; null if there are none or several. */
  changedAt: number | null
  kind: ChangeKind | 'none'
  /** A sentence that is in no version but the first. */
  oldSentence: string | null
}

const WHO =
  'The harbour master|A ferry captain|The town council|Ana Brandt|One of the pilots|The night porter|Ottilie Fell|The museum’s keeper|A spokeswoman for the docks|The tide office|Miss Tarn|The “Lantern” crew|The union of stokers|A judge in Saltmouth|The school’s head'.split(
    '|',
  )
const DID =
  'counted|promised|ordered|refused|paid for|painted|sold|repaired|lost|found|inspected|closed|praised|borrowed|insured|measured'.split(
    '|',
  )
const THING =
  'ferries|lamps|nets|barrels of tar|letters|night trains|bells|rowing boats|sails|crates of herring|maps|ropes|timetables|windows|anchors|songbooks'.split(
    '|',
  )
const WHERE =
  'at the old quay|in Saltmouth|near the lighthouse|behind the fish market|on the north pier|beside the customs house|off Gull Island|at St. Brigid’s|in the upper town|along the sea wall'.split(
    '|',
  )
const WHEN =
  'on Monday|last winter|before dawn|after the storm|at 9.30 p.m. sharp|during the fair|for the third time|in March|since the spring tide|without a word'.split(
    '|',
  )
const WHY =
  'because the tide had turned|so that nobody would have to wait|although the minutes say otherwise|while the band played on|as the by-laws demand|which cost the town €1,400 a week|and no one objected|despite a warning of gales'.split(
    '|',
  )
const SHORT = ['Nobody was hurt.', 'It rained.', 'They agreed.', 'No one spoke.', 'That was all.', 'Work goes on.']
const AR = ['قال رئيس الميناء', 'أعلنت البلدية', 'ذكر الحارس', 'أكدت القبطانة']
const AR_END = [
  'إن السفن عادت قبل الفجر',
  'أن القطارات الليلية ستتوقف غدا',
  'أن الجسر القديم يحتاج إلى إصلاح',
  'إن السوق أغلق أبوابه أمس',
]
const HAN = ['港口主任昨天宣布', '市议会一致决定', '灯塔看守人告诉记者', '渡轮公司承认']
const HAN_END = ['夜间列车将恢复运行', '旧码头必须重新修建', '三艘渡船已经出售', '鱼市场下周关闭']

/** Makes a story with its changes since a copy was taken. */
export function makeStory(picker: Picker): MadeStory {
  const { below, pick, isOnce } = picker
  const tongue = isOnce(0.9) ? 'latin' : pick(['arabic', 'han'])
  const used = new Set<string>()
  const fresh = (make: () => string): string => {
    for (;;) {
      const made = make()
      if (!used.has(made) && used.add(made)) return made
    }
  }
  const sentence = () => fresh(() => sentenceIn(tongue, picker))
  const paragraphs = Array.from({ length: 5 + below(9) }, () => {
    const own = Array.from({ length: 1 + below(4) }, sentence)
    if (tongue === 'latin' && isOnce(0.15)) own.push(fresh(() => `${pick(SHORT).slice(0, -1)}, ${used.size}.`))
    return own
  })
  const first = { headline: `${pick(THING)} ${pick(WHEN)}: ${pick(DID)}`, standfirst: sentence(), paragraphs }
  const many = isOnce(0.12) ? 0 : isOnce(0.8) ? 1 : 2 + below(2)
  const versions = [first]
  const changes: { before: Version; after: Version }[] = []
  let [kind, changedAt, note]: [MadeStory['kind'], number | null, string | null] = ['none', null, null]
  const touched = new Set<number>()
  for (let n = 0; n < many; n += 1) {
    const before = versions.at(-1) ?? first
    kind = many === 1 && isOnce(0.1) ? 'note' : pick(KINDS)
    const made = changed(before, kind, { ...picker, sentence, touched })
    changes.push({ before, after: made.after })
    versions.push(made.after)
    changedAt = many === 1 ? made.at : null
    note = `Correction: we wrote in error of the ${pick(THING)} ${pick(WHERE)} ${below(900)}.`
    if (made.old !== null && isOnce(0.2)) note = `An earlier version of this story said: “${made.old}” That was wrong.`
  }
  const last = versions.at(-1) ?? first
  const judged: JudgedStory = {
    last: wordsOf(last),
    isPublic: true,
    changes: changes.map(({ before, after }) => ({ before: wordsOf(before), after: wordsOf(after) })),
    notes: note === null ? [] : [note],
  }
  const everLater = new Set(versions.slice(1).flatMap(({ paragraphs: all }) => all.flat()))
  const oldSentence = first.paragraphs.flat().find((one) => !everLater.has(one)) ?? null
  return { judged, versions, note, changedAt, kind, oldSentence: many === 0 ? null : oldSentence }
}

export const wordsOf = ({ headline, standfirst, paragraphs }: Version): StoryWords => ({
  titles: `${headline}\n${standfirst}`,
  text: paragraphs.map((one) => one.join(' ')).join('\n'),
})

export function sentenceIn(tongue: string, { below, pick, isOnce }: Picker): string {
  if (tongue === 'arabic') return `${pick(AR)} ${pick(AR_END)} في ${below(300)} موقعا بحسب ${pick(AR)}.`
  if (tongue === 'han') return `${pick(HAN)}，${pick(HAN_END)}，共${below(900)}处，${pick(HAN_END)}。`
  const core = `${pick(WHO)} ${pick(DID)} ${2 + below(97)} ${pick(THING)} ${pick(WHERE)} ${pick(WHEN)}`
  if (isOnce(0.2)) return `“${core},” said ${pick(WHO)}.`
  return isOnce(0.5) ? `${core}, ${pick(WHY)}.` : `${core}.`
}

const KINDS = ['number', 'number', 'replace', 'extend', 'shorten', 'delete', 'insert', 'append', 'currency'] as const
export type ChangeKind = (typeof KINDS)[number] | 'note'
type Tools = Picker & { sentence: () => string; touched: Set<number> }

/** Changes one sentence of a paragraph that no earlier change touched. */
function changed(before: Version, kind: ChangeKind, { below, sentence, touched }: Tools) {
  const paragraphs = before.paragraphs.map((one) => [...one])
  const as = (at: number | null, old: string | null) => ({ after: { ...before, paragraphs }, at, old })
  if (kind === 'note') return as(null, null)
  if (kind === 'append') {
    paragraphs.push([sentence()])
    return as(paragraphs.length - 1, null)
  }
  let at = 1 + below(paragraphs.length - 2)
  for (let n = 0; touched.has(at) && n < 50; n += 1) at = 1 + below(paragraphs.length - 2)
  touched.add(at)
  const own = paragraphs[at] ?? []
  const place = below(own.length)
  const old = own[place] ?? ''
  if (kind === 'insert') own.splice(place, 0, sentence())
  else if (kind === 'delete') own.splice(place, 1)
  else own[place] = reworded(old, kind, sentence)
  return as(at, kind === 'insert' ? null : old)
}

function reworded(old: string, kind: ChangeKind, sentence: () => string): string {
  const end = /[.。]”?$/
  if (kind === 'replace') return sentence()
  if (kind === 'extend')
    return old.replace(end, (sign) => `${old.includes('。') ? '，据说' : ', it was said later by 3 people'}${sign}`)
  const next =
    kind === 'shorten'
      ? old.replace(/, [^,”]+\.$/, '.')
      : kind === 'currency'
        ? old.replace(/(\d+)/, '£$1')
        : old.replace(/\d+/, (number) => String(Number(number) + 1_000))
  return next === old ? sentence() : next
}
