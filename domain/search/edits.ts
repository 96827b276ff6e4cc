/** Letters of each alphabetic script, as the index holds them. */
const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyzßæœøłđ',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ',
  'αάβγδεέζηήθιίκλμνξοόπρσςτυύφχψωώ',
  'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي',
  'אבגדהוזחטיכךלמםנןסעפףצץקרשת',
]

/**
 * Every word at edit distance 1 from a folded word (insertion, deletion, substitution, transposition), sorted by code
 * units. Empty for scripts without an alphabet.
 */
export function editsOf(word: string): string[] {
  const alphabet = ALPHABETS.find((letters) => [...word].some((letter) => letters.includes(letter)))
  if (!alphabet) return []
  const edits = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at)
    const after = word.slice(at)
    edits.add(before + after.slice(1))
    if (after.length > 1) edits.add(`${before}${after[1]}${after[0]}${after.slice(2)}`)
    for (const letter of alphabet) {
      edits.add(before + letter + after)
      if (after !== '') edits.add(before + letter + after.slice(1))
    }
  }
  edits.delete(word)
  edits.delete('')
  return [...edits].toSorted()
}

/**
 * Edit distance of two words, with a transposition as one edit (optimal string alignment); returns `most + 1` for any
 * greater distance.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, n) => n)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      const over = (last[j - 1] ?? 0) + (isSame ? 0 : 1)
      let slips = Math.min(over, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1)
      row.push(slips)
    }
    if (Math.min(...row) > most) return most + 1
    beforeLast = last
    last = row
  }
  return Math.min(last[other.length] ?? 0, most + 1)
}
