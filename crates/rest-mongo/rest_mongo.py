"""A REST service over MongoDB that never blocks."""

import os
import socket

from aiohttp import web
from bson import json_util
from pymongo import AsyncMongoClient

STUFF = web.AppKey("stuff")
routes = web.RouteTableDef()


@routes.get("/stuff/{id}")
async def get(request):
    stuff = request.app[STUFF]
    document = await stuff.find_one({"_id": request.match_info["id"]})
    if document is None:
        raise web.HTTPNotFound
    return web.json_response(document, dumps=json_util.dumps)


@routes.put("/stuff/{id}")
async def put(request):
    stuff = request.app[STUFF]
    document = await request.json(loads=json_util.loads)
    document["_id"] = request.match_info["id"]
    found = {"_id": document["_id"]}
    result = await stuff.replace_one(found, document, upsert=True)
    return web.Response(status=201 if result.upserted_id else 200)


@routes.get("/stuff")
async def get_all(request):
    found = {"_id": {"$gt": request.query.get("after", "")}}
    limit = int(request.query.get("limit", "0"))
    documents = request.app[STUFF].find(found).sort("_id").limit(limit)
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(request)
    await response.write(b"[")
    separator = "\n"
    async for document in documents:
        await response.write((separator + json_util.dumps(document)).encode())
        separator = ",\n"
    await response.write(b"\n]\n")
    return response


async def connect(app):
    uri = os.environ.get("MONGODB_URI", "mongodb://mongodb:27017")
    async with AsyncMongoClient(uri) as client:
        app[STUFF] = client.get_default_database("demo")["stuff"]
        yield


app = web.Application()
app.add_routes(routes)
app.cleanup_ctx.append(connect)
port = int(os.environ.get("PORT", "8080"))
web.run_app(app, sock=socket.create_server(("127.0.0.1", port)))
