import { loadGuides } from '../load/load-guides.ts';
import type { Command, Request } from './command.ts';
import { completions, type KnownNames } from './completions.ts';
import { guidesFolder } from './open-guides.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** Each asks `onething completion words …` for what fits; where nothing does, files are offered. */
const scripts: Readonly<Record<string, string>> = {
  bash: `_onething() {
  local IFS=$'\\n'
  COMPREPLY=($(onething completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _onething onething
`,
  zsh: `#compdef onething
_onething() {
  local -a found
  found=("\${(@f)$(onething completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found[1]" ]]; then compadd -a found; else _files; fi
}
compdef _onething onething
`,
  fish: `function __onething
  set -l line (commandline -opc) (commandline -ct)
  onething completion words -- $line[2..-1] 2>/dev/null
end
complete -c onething -a '(__onething)'
`,
};

export async function completionCommand(
  { words }: Request,
  terminal: Terminal,
  commands: readonly Command[],
): Promise<ExitCode> {
  const [shell = '', ...typed] = words;
  const script = scripts[shell];
  if (script !== undefined) {
    terminal.out(script);
    return exitCodes.done;
  }
  const found = completions(commands, typed, await namesFor(commands, typed));
  terminal.out(found.map((name) => `${name}\n`).join(''));
  return exitCodes.done;
}

/** The guides are only read where one of their names may be wanted. */
async function namesFor(
  commands: readonly Command[],
  typed: readonly string[],
): Promise<KnownNames> {
  const named = commands.find(({ name }) => name === typed[0])?.words ?? [];
  if (!named.some(({ kind }) => kind === 'guide' || kind === 'entry')) {
    return { guides: [], entries: [] };
  }
  const at = typed.indexOf('--guides');
  const loaded = await loadGuides(guidesFolder(at === -1 ? undefined : typed[at + 1]));
  if (!loaded.ok) return { guides: [], entries: [] };
  const { bundles } = loaded.value;
  const bundle = [...bundles.values()].find(({ guide }) => typed.slice(1, -1).includes(guide.id));
  return { guides: [...bundles.keys()], entries: bundle?.entries.map(({ id }) => id) ?? [] };
}
