import { defineConfig, type UserConfig } from 'vite';

/** One file that holds the element and all it needs. `tsc --build` has filled `dist` before. */
const config: UserConfig = defineConfig({
  build: {
    target: 'es2022',
    emptyOutDir: false,
    sourcemap: false,
    lib: { entry: 'dist/define.js', formats: ['es'], fileName: () => 'one-thing-guide.js' },
    rolldownOptions: { output: { minify: true } },
  },
});

export default config;
