/** How an archive comes, against what its source says. */
export type SourceCounts = {
  refused: number
  /** Stories and pages that are public, or will be. */
  public: number
  publicInSource: number
  /** Public stories and pages whose own old address is unknown; 0 in formats that carry none. */
  withoutAddress: number
}

/**
 * Exit code of a dry run and of a proof: 1 where a record is refused; 3 where fewer stories are public than in the source,
 * or some have no old address; 0 where all is as the source says.
 */
export function exitCodeOf(counts: SourceCounts): 0 | 1 | 3 {
  if (counts.refused > 0) return 1
  return counts.public < counts.publicInSource || counts.withoutAddress > 0 ? 3 : 0
}

const counted = (n: number, rest: [one: string, several: string]) =>
  `${n.toLocaleString('en')} ${rest[n === 1 ? 0 : 1]}`

/** The reasons for the exit code, in a sentence; '' where all is as the source says. */
export function differences({ refused, public: here, publicInSource, withoutAddress }: SourceCounts): string {
  const fewer = publicInSource - here
  const parts = [
    refused > 0 && counted(refused, ['record is refused', 'records are refused']),
    fewer > 0 && counted(fewer, ['story is public in the source only', 'stories are public in the source only']),
    withoutAddress > 0 && counted(withoutAddress, ['story has no old address', 'stories have no old address']),
  ].filter((part) => part !== false)
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}
