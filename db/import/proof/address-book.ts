import fs from 'node:fs'
import type { OldAnswers } from '#db/import/proof/old-answers.ts'
import {
  ADDRESS_OUTCOMES,
  type AddressOutcome,
  FAULTY_OUTCOMES,
  type ImportProof,
  type ProvenAddress,
} from '#domain/import/proof/import-proof.ts'
import { judgeAddress, type OldAddress } from '#domain/import/proof/judge-address.ts'
import { csvCell } from '#domain/text/csv-cell.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

const SAMPLES = 20
const FAULTY_SAMPLES = 200
const FLUSH_CHARACTERS = 200_000

/**
 * Asks for each old address once, and writes all of them with their answers to a CSV file. Only their keys, the counts
 * and some samples are in memory. Close it after.
 */
export class AddressBook {
  #answers: OldAnswers
  #handle: number
  #lines = 'from,status,to,outcome,why\n'
  #seen = new Set<string>()
  #counts = new Map<AddressOutcome, number>()
  #samples = new Map<AddressOutcome, ProvenAddress[]>()

  constructor(file: string, answers: OldAnswers) {
    this.#answers = answers
    this.#handle = fs.openSync(file, 'w', 0o600)
  }

  /** The old site's home page is no story's address, whatever an export says. */
  add(old: OldAddress): void {
    const key = oldAddressKey(old.from)
    if (key === null || this.#seen.has(key) || (old.of === 'story' && key === '/')) return
    this.#seen.add(key)
    const answer = this.#answers.answer(old.from)
    if (!answer) return
    const end = answer.to === null ? null : this.#answers.endOf(answer.to)
    this.#keep(judgeAddress(old, { ...answer, path: key, end }))
  }

  close(): void {
    fs.closeSync(this.#handle)
  }

  /** Writes what is not written yet. */
  flush(): void {
    fs.writeSync(this.#handle, this.#lines)
    this.#lines = ''
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0)
  }

  get faults(): number {
    return FAULTY_OUTCOMES.reduce((sum, outcome) => sum + (this.#counts.get(outcome) ?? 0), 0)
  }

  byOutcome(): ImportProof['summary']['addresses']['byOutcome'] {
    return Object.fromEntries(this.#counts)
  }

  groups(): ImportProof['addresses'] {
    return ADDRESS_OUTCOMES.flatMap((outcome) => {
      const count = this.#counts.get(outcome) ?? 0
      return count === 0 ? [] : [{ outcome, count, samples: this.#samples.get(outcome) ?? [] }]
    })
  }

  #keep(proven: ProvenAddress): void {
    const { outcome } = proven
    const samples = this.#samples.get(outcome) ?? []
    this.#samples.set(outcome, samples)
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1)
    if (samples.length < (FAULTY_OUTCOMES.includes(outcome) ? FAULTY_SAMPLES : SAMPLES)) samples.push(proven)
    this.#lines += `${[proven.from, proven.status, proven.to ?? '', outcome, proven.why].map(csvCell).join(',')}\n`
    if (this.#lines.length > FLUSH_CHARACTERS) this.flush()
  }
}
