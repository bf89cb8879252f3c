// The limit: what a loop written by hand needs that moves the fewest bytes. It speaks the peers' protocol, and says
// besides how fast this machine reads and copies.
#include <iostream>
#include <sstream>

#include "bandwidth.h"
#include "named.h"

std::string point(const Game& game) {
    std::ostringstream text;
    text.precision(9);
    auto tensors = game.starts.size();
    for (size_t i = 0; i < 16; i++) {
        auto tensor = i * tensors / 16;
        auto end = tensor + 1 < tensors ? game.starts[tensor + 1] : game.count;
        text << game.point[game.starts[tensor] + i * 7919 % (end - game.starts[tensor])] << ' ';
    }
    return text.str();
}

int main() {
    std::unique_ptr<Game> game;
    std::unique_ptr<Rule> rule;
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words(line);
        std::string verb, name, tensors;
        size_t number = 0;
        words >> verb;
        if (verb == "case" && words >> name >> number >> tensors && rules.count(name)) {
            game = std::make_unique<Game>(lengths(number, tensors));
            rule = rules.at(name)(*game);
            std::cout << "ready " << rule->bytes() << std::endl;
        } else if (verb == "run" && words >> number) {
            std::cout << run(*rule, number) << std::endl;
        } else if (verb == "point") {
            std::cout << point(*game) << std::endl;
        } else if (verb == "leave") {
            rule.reset();
            game.reset();
            std::cout << "left" << std::endl;
        } else if (verb == "bandwidth") {
            std::cout << std::max(read_bandwidth(), copy_bandwidth()) << std::endl;
        } else {
            std::cout << "without the rule " << name << std::endl;
        }
    }
}
