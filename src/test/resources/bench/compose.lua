-- Asks for one template with different words each time: wrk -s compose.lua URL -- template slot accept pause
-- Behind each answer a connection pauses, from nothing to twice so many milliseconds; without a pause it asks at once.
local words = {"honk", "love", "tacos", "coffee", "dogs", "road", "summer", "wander", "sunset", "free", "kind", "heart", "music",
    "garden", "river", "bright", "happy", "wild", "ocean", "mountain", "dream", "quiet", "little", "golden"}
local template, slot, count = "", "", 0

function init(arguments)
    template, slot = arguments[1], arguments[2]
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
    wrk.headers["Accept"] = arguments[3]
    math.randomseed(7)
    local pause = tonumber(arguments[4] or "0")
    if pause > 0 then
        delay = function() return math.random(0, 2 * pause) end
    end
end

function request()
    count = count + 1
    local text = words[math.random(#words)] .. " " .. words[math.random(#words)] .. " " .. count
    return wrk.format(nil, nil, nil, string.format('{"template": "%s", "choices": {"texts": {"%s": "%s"}}}', template, slot, text))
end
