/** The marker from which `read.js` counts a read of the story; without it nothing is counted. */
export const ReadMark = ({ story }: { story: number }) => <span hidden data-story={story} />
