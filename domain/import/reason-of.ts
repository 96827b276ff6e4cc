/** The sentence of a refusal; '' where it has none. */
export const reasonOf = ({ details }: { details?: unknown }): string => (typeof details === 'string' ? details : '')
