/** A plain-text attribute of a node, serialised as `data-name` when it is copied within the desk. */
export const textAttribute = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.dataset[name] ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})

/** The same for a boolean. Dataset names are camel-cased, HTML attributes are not. */
export const flagAttribute = (name: string) => ({
  default: false,
  parseHTML: (element: HTMLElement) => element.hasAttribute(`data-${name.toLowerCase()}`),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === true ? { [`data-${name.toLowerCase()}`]: '' } : {},
})

/** A block that consists of a form only keeps its document form in one attribute of the node. */
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
