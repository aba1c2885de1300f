import { siteConfig } from './src/publish/config.ts';

export default siteConfig();
