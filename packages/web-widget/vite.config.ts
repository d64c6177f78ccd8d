import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** Comments and indentation of the style sheets stay with their authors. */
const smallerStyles: Plugin = {
  name: 'smaller-styles',
  transform: {
    filter: { id: /[\\/]dist[\\/]styles[\\/][^\\/]+\.js$/ },
    handler: (code) =>
      code.replace(/css `[^`]*`|css`[^`]*`/g, (sheet) =>
        sheet
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};,]) ?/g, '$1'),
      ),
  },
};

/** One file that holds the element and all it needs. `tsc --build` has filled `dist` before. */
const config: UserConfig = defineConfig({
  plugins: [smallerStyles],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: { entry: 'dist/define.js', formats: ['es'], fileName: () => 'one-thing-guide.js' },
    rolldownOptions: { output: { minify: true } },
  },
});

export default config;
