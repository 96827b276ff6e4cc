/** Tells the paper, without saying who, that a story was seen. A script of the old kind: a module is not told its element. */
export const ReadScript = ({ story }: { story: number }) => (
  <script data-keep="" data-story={story} defer src="/js/read.js" />
)
