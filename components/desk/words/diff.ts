const many = (noun: string) => (noun.endsWith('x') ? `${noun}es` : `${noun.replace(/y$/, 'ie')}s`)

/** The line that stands for the blocks that two versions share: `2 paragraphs and 1 quote are the same`. */
export const diffWords = {
  same: (counts: readonly { name: string; count: number }[]) => {
    const parts = counts.map(({ name, count }) => {
      const noun = name.toLowerCase()
      return `${count} ${count === 1 ? noun : many(noun)}`
    })
    const isOne = counts.length === 1 && counts[0]?.count === 1
    return `${new Intl.ListFormat('en').format(parts)} ${isOne ? 'is' : 'are'} the same`
  },
}
