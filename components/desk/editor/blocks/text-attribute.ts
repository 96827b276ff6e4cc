/** A node's attribute of plain text, which a copy within the desk carries as `data-name`. */
export const textAttribute = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.dataset[name] ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})

/** The same for yes or no; a dataset’s names are camel-cased, attributes of HTML are not. */
export const flagAttribute = (name: string) => ({
  default: false,
  parseHTML: (element: HTMLElement) => element.hasAttribute(`data-${name.toLowerCase()}`),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === true ? { [`data-${name.toLowerCase()}`]: '' } : {},
})

/** A block that is a form as a whole stands in its node as the document has it. */
export const blockAttribute = {
  default: {},
  parseHTML: (element: HTMLElement): unknown => {
    try {
      return JSON.parse(element.dataset.block ?? '{}')
    } catch {
      return {}
    }
  },
  renderHTML: ({ block }: Record<string, unknown>) => ({ 'data-block': JSON.stringify(block) }),
}
