import type { RequestHandler } from './$types';
import { roomService } from '#server/room-service.ts';
import { fetchRooms } from '#server/web-rooms.ts';

export const prerender = false;

/** The way in `npm run dev`; `npm start` answers before the request comes here. */
const answer: RequestHandler = async ({ request, getClientAddress }) => {
	const { handle } = await roomService();
	return fetchRooms(handle, request, getClientAddress());
};

export const GET = answer;
export const POST = answer;
