import { nodeSite, webSite } from '../fixtures/room-site.ts';
import { roomHttpContract } from './room-http.contract.ts';

roomHttpContract('rooms on the server of npm start', nodeSite);
roomHttpContract('rooms on the server of npm run dev', webSite);
