/** Letters in bold or dim where a terminal shows it; what is said does not hang on it. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
}

const coded = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const asIs = (text: string) => text;

export const styleFor = (colours: boolean): Style =>
  colours ? { bold: coded(1, 22), dim: coded(2, 22) } : { bold: asIs, dim: asIs };

/** Text that cannot steer the terminal: whatever was typed elsewhere stays letters. */
export const harmless = (text: string): string => text.replace(/[^\P{C}\n\t]/gu, '');

/** The bot's Markdown as a terminal shows it: links with their address, no signs of formatting. */
export const fromMarkdown = (text: string, style: Style): string =>
  harmless(text)
    .replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, (_, words: string, url: string) =>
      words === url ? url : `${words} (${url})`,
    )
    .replace(/\*\*(.+?)\*\*/g, (_, words: string) => style.bold(words))
    .replace(/\\([\\`*_{}[\]<>#|~])/g, '$1')
    .replace(/\n{3,}/g, '\n\n');
