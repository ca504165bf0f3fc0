/** Makes sure of Firefox and WebKit where that can be done: by Debian's packages. */
import { installOnDebian } from '../debian.ts';
import engines from './engines.config.ts';
import { findWebKit } from './web-driver.ts';

if (engines.metadata?.['hasFirefox'] !== true) installOnDebian('firefox-esr');
if (findWebKit() === undefined) installOnDebian('webkit2gtk-driver', 'xvfb');
